import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { browserPlatform } from '$lib/sender/platform';
import { openMemoryStore } from '$lib/server/store/memory';
import { answer as answered, closeStores, newBrowser, openRaw, openStore, read } from '$lib/storage/fakes';
import type { ProgressStore } from '$lib/storage/progress-store';
import { synchronise } from '$lib/sync/client';
import { erase, type Reply, type Send } from '$lib/sync/exchange';
import { deriveKeys } from '$lib/sync/keys';
import { leave } from '$lib/sync/leave';
import { answer, refusal, reply } from './wire';

const secret = 'AAAAAAAAAAAAAAAAAAAAAA';
const other = 'BBBBBBBBBBBBBBBBBBBBBA';
const [third, fourth] = ['CCCCCCCCCCCCCCCCCCCCCA', 'DDDDDDDDDDDDDDDDDDDDDA'];
const platform = browserPlatform();
const page = (body: object) =>
	reply(200, JSON.stringify({ protocol: 1, events: [], next: 0, more: false, ...body }));

function serverOf(quota = { events: 1000, bytes: 1e8 }): Send {
	const store = openMemoryStore(quota);
	return (method, token, body) => answer(store, method, token, body);
}

async function deviceWith(events: number, base = '', known = secret): Promise<ProgressStore> {
	const store = await openStore({ base });
	await store.append(Array.from({ length: events }, (_, i) => read(String(i))));
	await store.beginSync({ from: null, to: known });
	return store;
}

const standing = async (store: ProgressStore) => (await store.syncStanding()).standing;

let now = 1234;
const run = (store: ProgressStore, send: Send, stopped = () => false) =>
	synchronise({ replica: store.replica, send, platform, stopped, clock: () => now });

beforeEach(() => {
	newBrowser();
	now = 1234;
});
afterEach(() => {
	closeStores();
});

test('S6, P2: what two devices had before they met is on both, once, and nothing is sent twice', async () => {
	const send = serverOf();
	const sent: string[] = [];
	const counting: Send = (method, token, body) => {
		sent.push(...(/"push":(\[.*\])/.exec(body ?? '')?.[1]?.match(/"id"/g) ?? []));
		return send(method, token, body);
	};
	const [one, two] = [await deviceWith(3, '/one'), await deviceWith(2, '/two')];
	for (const device of [one, two, one, two]) expect(await run(device, counting)).toEqual({ state: 'done' });
	const ids = async (store: ProgressStore) => (await store.all()).events.map(({ id }) => id).sort();
	expect(await ids(one)).toHaveLength(5);
	expect(await ids(two)).toEqual(await ids(one));
	expect(sent).toHaveLength(5);
	expect(await standing(one)).toMatchObject({ events: 0, synced: 1234, after: 5 });
});

describe('S16: what is no server of ours changes nothing', () => {
	const portal = '<!doctype html><title>Welcome aboard</title>';
	test.each<[string, Reply]>([
		['a portal’s page', reply(200, portal)],
		['a redirect that is not followed', reply(0, '')],
		['a static host’s page', reply(404, portal)],
		['other JSON', reply(200, '{"ok":true}')],
		['an answer that breaks off', reply(200, '{"protocol":1,"events":[')],
		['events before what was asked for', page({ events: [{ seq: 1, id: other, sealed: 'A' }], next: 1 })],
		['a number that is not its page’s', page({ next: 7 })],
		['more of nothing', page({ more: true })],
		['an error of another kind', reply(409, '{"error":"conflict"}')]
	])('%s', async (_name, given) => {
		const store = await deviceWith(2);
		await run(store, serverOf());
		await store.append([read('new')]);
		const before = await standing(store);
		expect(await run(store, () => Promise.resolve(given))).toEqual({ state: 'none' });
		expect(await standing(store)).toEqual(before);
	});
});

describe('S12: what is to be waited for', () => {
	test.each<[string, Reply, number | null]>([
		['the server asks for it', refusal('slow-down', '30'), 30],
		['the server has no store', refusal('unavailable', '5'), 5],
		['a gateway finds no server', reply(502, '<h1>Bad Gateway</h1>'), null],
		['a gateway wants to be left alone', reply(429, '<h1>Too Many Requests</h1>', '9'), 9],
		['a time that is no number of seconds', refusal('unavailable', 'Sun, 22 Nov 2026 10:00:00 GMT'), null]
	])('%s', async (_name, given, seconds) => {
		const store = await deviceWith(1);
		expect(await run(store, () => Promise.resolve(given))).toEqual({ state: 'waiting', seconds });
		expect(await standing(store)).toMatchObject({ events: 1, trouble: null });
	});

	test('what the server asked for holds for every tab and the worker, whatever the clock is set to', async () => {
		const store = await deviceWith(1);
		const send = serverOf();
		await run(store, () => Promise.resolve(refusal('slow-down', '30')));
		const never: Send = () => Promise.reject(new Error('It was asked.'));
		now += 29_001;
		expect(await run(store, never)).toEqual({ state: 'waiting', seconds: 1 });
		now -= 365 * 24 * 60 * 60_000;
		expect(await run(store, send)).toEqual({ state: 'done' });
		expect(await standing(store)).toMatchObject({ wait: null, synced: now });
	});

	test('but for an hour at most: who asks for more knows nothing of us', async () => {
		const store = await deviceWith(1);
		await run(store, () => Promise.resolve(reply(503, '<h1>Back next week</h1>', '604800')));
		now += 60 * 60_000;
		expect(await run(store, serverOf())).toEqual({ state: 'done' });
	});

	test('a server that forgets what it was given, or never knows its own log, is not asked for ever', async () => {
		const store = await deviceWith(1);
		expect(await run(store, () => Promise.resolve(page({})))).toEqual({ state: 'waiting', seconds: null });
		const rewound = () => Promise.resolve(refusal('rewound'));
		expect(await run(store, rewound)).toEqual({ state: 'waiting', seconds: null });
	});
});

describe('what lasts is kept, and told', () => {
	test('S6: erased elsewhere: nothing is lost here, and nothing is asked any more', async () => {
		const send = serverOf();
		const store = await deviceWith(2);
		await run(store, send);
		await erase(send, (await deriveKeys(secret, platform)).token);
		expect(await run(store, send)).toEqual({ state: 'erased' });
		expect((await store.all()).events).toHaveLength(2);
		let asked = 0;
		await run(store, () => Promise.resolve(reply(asked++, '')));
		expect(asked).toBe(0);
		expect(await standing(store)).toMatchObject({ trouble: 'erased' });
	});

	test('S20: full: what others sent still comes; with room again, all is sent', async () => {
		const quota = { events: 3, bytes: 1e8 };
		const send = serverOf(quota);
		const [one, two] = [await deviceWith(2, '/one'), await deviceWith(2, '/two')];
		await run(one, send);
		expect(await run(two, send)).toEqual({ state: 'full' });
		expect((await two.all()).events).toHaveLength(4);
		expect(await standing(two)).toMatchObject({ events: 2, trouble: 'full' });
		quota.events = 9;
		expect(await run(two, send)).toEqual({ state: 'done' });
		expect(await standing(two)).toMatchObject({ events: 0, trouble: null });
	});

	test('S20: a protocol that this version does not speak', async () => {
		const store = await deviceWith(1);
		expect(await run(store, () => Promise.resolve(refusal('protocol')))).toEqual({ state: 'protocol' });
		expect(await standing(store)).toMatchObject({ events: 1, trouble: 'protocol' });
	});

	test.each(['malformed', 'token', 'method'] as const)(
		'S20: %s: no server that is merely busy',
		async (code) => {
			const store = await deviceWith(1);
			expect(await run(store, () => Promise.resolve(refusal(code)))).toEqual({ state: 'refused' });
			expect(await standing(store)).toMatchObject({ events: 1, trouble: null });
			expect(await run(store, serverOf())).toEqual({ state: 'done' });
		}
	);

	test('S11: a proxy that takes no large body gets smaller ones, whatever words it has for it', async () => {
		const send = serverOf();
		const store = await deviceWith(100);
		const lengths: number[] = [];
		const small: Send = (method, token, body) => {
			const pushed = body?.match(/"sealed"/g)?.length ?? 0;
			if (pushed > 0) lengths.push(pushed);
			if (pushed > 30) return Promise.resolve(reply(413, '<h1>Request Entity Too Large</h1>'));
			return send(method, token, body);
		};
		expect(await run(store, small)).toEqual({ state: 'done' });
		expect(lengths).toEqual([100, 50, 25, 25, 25, 25]);
		expect(await standing(store)).toMatchObject({ events: 0, aside: [] });
	});

	test('S11: one that something on the way finds too large is set aside, and the others go', async () => {
		const send = serverOf();
		const store = await deviceWith(5);
		const response = Array.from({ length: 9_000 }, (_, i) =>
			String.fromCodePoint(0x4e00 + ((i * 7919) % 20_011))
		);
		await store.append([{ ...answered, response: response.join('') }]);
		const large = (await store.replica.unsent(9)).find(({ type }) => type === 'answered');
		const picky: Send = (method, token, body) =>
			body?.includes(large?.id ?? '') ? Promise.resolve(refusal('too-large')) : send(method, token, body);
		expect(await run(store, picky)).toEqual({ state: 'done' });
		expect(await standing(store)).toMatchObject({
			events: 0,
			aside: [{ id: large?.id, reason: 'large' }],
			after: 5
		});
	});

	test('S11: where not even the smallest passes, none is set aside: it is tried again', async () => {
		const send = serverOf();
		const store = await deviceWith(3);
		const none: Send = (method, token, body) =>
			body?.includes('"sealed"') ? Promise.resolve(refusal('too-large')) : send(method, token, body);
		expect(await run(store, none)).toEqual({ state: 'waiting', seconds: null });
		expect(await standing(store)).toMatchObject({ events: 3, aside: [] });
	});

	test('S7: what the server has from before this place is not pushed for ever', async () => {
		const send = serverOf();
		const one = await deviceWith(2, '/one');
		await run(one, send);
		const two = await deviceWith(0, '/two');
		await run(two, send);
		// As if it had never been taken in, and had come from a file.
		const [gone] = (await two.all()).events;
		if (!gone) throw new Error('Nothing was taken in.');
		const raw = await openRaw('/two');
		await raw.delete('events', gone.id);
		raw.close();
		await two.unite([gone]);
		expect(await standing(two)).toMatchObject({ events: 1 });
		expect(await run(two, send)).toEqual({ state: 'done' });
		expect(await standing(two)).toMatchObject({ events: 0 });
	});
});

test('S12: what the learner has erased is asked for at once, and whoever would be left alone can say so', async () => {
	const send = serverOf();
	const store = await deviceWith(1);
	await run(store, send);
	expect(await run(store, () => Promise.resolve(refusal('slow-down', '30')))).toMatchObject({ seconds: 30 });
	expect(await leave({ replica: store.replica, send, platform })).toEqual({ type: 'erased' });
});

describe('S17: another secret', () => {
	const ids = async (store: ProgressStore) => (await store.all()).events.map(({ id }) => id).sort();

	async function changed(send: Send): Promise<ProgressStore> {
		const store = await deviceWith(3);
		await run(store, send);
		await store.beginSync({ from: secret, to: other, erases: true });
		return store;
	}

	test('all is sent anew, and only then is the old one’s erased', async () => {
		const send = serverOf();
		const store = await changed(send);
		let deletes = 0;
		const cut: Send = (method, token, body) =>
			method === 'DELETE' && deletes++ === 0 ? Promise.resolve(null) : send(method, token, body);
		expect(await run(store, cut)).toEqual({ state: 'offline' });
		expect(await store.syncStanding()).toMatchObject({ standing: { events: 0 }, erasing: true });
		expect(await run(store, cut)).toEqual({ state: 'done' });
		expect(await store.syncStanding()).toMatchObject({ erasing: false });
		const former = await deviceWith(1, '/former');
		expect(await run(former, send)).toEqual({ state: 'erased' });
		const joined = await deviceWith(0, '/joined', other);
		expect(await run(joined, send)).toEqual({ state: 'done' });
		expect(await ids(joined)).toEqual(await ids(store));
	});

	test('the old one’s is erased, too, where another device has erased the new one’s meanwhile', async () => {
		const send = serverOf();
		const store = await changed(send);
		const cut: Send = (method, ...request) =>
			method === 'DELETE' ? Promise.resolve(null) : send(method, ...request);
		expect(await run(store, cut)).toEqual({ state: 'offline' });
		await erase(send, (await deriveKeys(other, platform)).token);
		expect(await run(store, cut)).toEqual({ state: 'erased' });
		expect(await run(store, send)).toEqual({ state: 'erased' });
		expect(await store.replica.formers()).toEqual([]);
		expect(await run(await deviceWith(1, '/former'), send)).toEqual({ state: 'erased' });
	});

	test('what another device sends to the old one until then comes along', async () => {
		const send = serverOf();
		const store = await changed(send);
		const late = await deviceWith(600, '/late');
		expect(await run(late, send)).toEqual({ state: 'done' });
		expect(await run(store, send)).toEqual({ state: 'done' });
		const joined = await deviceWith(0, '/joined', other);
		await run(joined, send);
		expect(await ids(joined)).toHaveLength(603);
		expect(await ids(joined)).toEqual(await ids(late));
		expect(await run(late, send)).toEqual({ state: 'erased' });
	});

	test('the old one’s is erased, too, where sync is turned off on the way, and where all is left', async () => {
		const send = serverOf();
		const store = await changed(send);
		await store.endSync(other);
		expect(await run(store, () => Promise.resolve(null))).toEqual({ state: 'offline' });
		expect(await run(store, send)).toEqual({ state: 'off' });
		expect(await run(await deviceWith(0, '/former'), send)).toEqual({ state: 'erased' });
		expect(await store.replica.formers()).toEqual([]);

		await store.beginSync({ from: null, to: third });
		await store.beginSync({ from: third, to: fourth, erases: true });
		const refusing: Send = (method, ...request) =>
			method === 'DELETE' ? Promise.resolve(refusal('unavailable')) : send(method, ...request);
		expect(await leave({ replica: store.replica, send: refusing, platform })).not.toEqual({ type: 'erased' });
		expect(await leave({ replica: store.replica, send, platform })).toEqual({ type: 'erased' });
		for (const gone of [third, fourth]) {
			expect(await run(await deviceWith(0, `/${gone}`, gone), send)).toEqual({ state: 'erased' });
		}
	});
});

test('P6: what an older version could not read is pulled once more by one that can', async () => {
	const send = serverOf();
	await run(await deviceWith(2, '/there'), send);
	const store = await deviceWith(1);
	const strange: Send = async (...request) => {
		const answered = await send(...request);
		return answered && { ...answered, text: answered.text.replaceAll(/"sealed":"../g, '"sealed":"AA') };
	};
	await run(store, strange);
	expect(await standing(store)).toMatchObject({ unread: 3, events: 0 });
	expect(await run(store, send)).toEqual({ state: 'done' });
	expect(await standing(store)).toMatchObject({ unread: 3 });

	const raw = await openRaw();
	const state = await raw.get('sync', 'state');
	if (state) await raw.put('sync', { ...state, reader: 0 }, 'state');
	raw.close();
	expect(await run(store, send)).toEqual({ state: 'done' });
	expect(await standing(store)).toMatchObject({ unread: 0, events: 0, aside: [] });
	expect((await store.all()).events).toHaveLength(3);
});

test('S19: stopped, nothing more is asked, and the next run goes on', async () => {
	const send = serverOf();
	const store = await deviceWith(3);
	let asked = 0;
	const counting: Send = (...request) => {
		asked++;
		return send(...request);
	};
	expect(await run(store, counting, () => asked > 0)).toEqual({ state: 'stopped' });
	expect(asked).toBe(1);
	expect(await run(store, counting)).toEqual({ state: 'done' });
});
