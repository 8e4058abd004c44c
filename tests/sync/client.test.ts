import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { browserPlatform } from '$lib/sender/platform';
import { openMemoryStore } from '$lib/server/store/memory';
import { closeStores, newBrowser, openStore, read } from '$lib/storage/fakes';
import type { ProgressStore } from '$lib/storage/progress-store';
import { synchronise } from '$lib/sync/client';
import { erase, type Reply, type Send } from '$lib/sync/exchange';
import { deriveKeys } from '$lib/sync/keys';
import { answer, refusal, reply } from './wire';

const secret = 'AAAAAAAAAAAAAAAAAAAAAA';
const other = 'BBBBBBBBBBBBBBBBBBBBBA';
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
	await store.beginSync(known);
	return store;
}

const run = (store: ProgressStore, send: Send, stopped = () => false) =>
	synchronise({ replica: store.replica, send, platform, stopped, clock: () => 1234 });

beforeEach(() => {
	newBrowser();
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
	expect(await one.syncStanding()).toMatchObject({ events: 0, synced: 1234, after: 5 });
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
		const before = await store.syncStanding();
		expect(await run(store, () => Promise.resolve(given))).toEqual({ state: 'none' });
		expect(await store.syncStanding()).toEqual(before);
	});
});

describe('S12: what is to be waited for', () => {
	test.each<[string, Reply, number | null]>([
		['the server asks for it', refusal('slow-down', '30'), 30],
		['the server has no store', refusal('unavailable', '5'), 5],
		['a gateway finds no server', reply(502, '<h1>Bad Gateway</h1>'), null],
		['a time that is no number of seconds', refusal('unavailable', 'Sun, 22 Nov 2026 10:00:00 GMT'), null]
	])('%s', async (_name, given, seconds) => {
		const store = await deviceWith(1);
		expect(await run(store, () => Promise.resolve(given))).toEqual({ state: 'waiting', seconds });
		expect(await store.syncStanding()).toMatchObject({ events: 1, trouble: null });
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
		await run(store, () => Promise.reject(new Error(String(asked++))));
		expect(asked).toBe(0);
		expect(await store.syncStanding()).toMatchObject({ trouble: 'erased' });
	});

	test('full: what others sent still comes; with room again, all is sent', async () => {
		const quota = { events: 3, bytes: 1e8 };
		const send = serverOf(quota);
		const [one, two] = [await deviceWith(2, '/one'), await deviceWith(2, '/two')];
		await run(one, send);
		expect(await run(two, send)).toEqual({ state: 'full' });
		expect((await two.all()).events).toHaveLength(4);
		expect(await two.syncStanding()).toMatchObject({ events: 2, trouble: 'full' });
		quota.events = 9;
		expect(await run(two, send)).toEqual({ state: 'done' });
		expect(await two.syncStanding()).toMatchObject({ events: 0, trouble: null });
	});

	test('a protocol that this version does not speak', async () => {
		const store = await deviceWith(1);
		expect(await run(store, () => Promise.resolve(refusal('protocol')))).toEqual({ state: 'protocol' });
		expect(await store.syncStanding()).toMatchObject({ events: 1, trouble: 'protocol' });
	});

	test('S11: one that something on the way finds too large is set aside, and the others go', async () => {
		const send = serverOf();
		const store = await deviceWith(5);
		const [large] = await store.replica.unsent(1);
		const picky: Send = (method, token, body) =>
			body?.includes(large?.id ?? '') && !body.includes('"last"')
				? Promise.resolve(refusal('too-large'))
				: send(method, token, body);
		expect(await run(store, picky)).toEqual({ state: 'done' });
		expect(await store.syncStanding()).toMatchObject({ events: 0, aside: [large?.id], after: 4 });
	});
});

test('S17: another secret: all is sent anew, and only then is the old one’s erased', async () => {
	const send = serverOf();
	const store = await deviceWith(3);
	await run(store, send);
	await store.beginSync(other, secret);
	let deletes = 0;
	const cut: Send = (method, token, body) => {
		if (method === 'DELETE' && deletes++ === 0) return Promise.reject(new TypeError('No network.'));
		return send(method, token, body);
	};
	expect(await run(store, cut)).toEqual({ state: 'offline' });
	expect(await store.syncStanding()).toMatchObject({ events: 0, former: secret });
	expect(await run(store, cut)).toEqual({ state: 'done' });
	expect(await store.syncStanding()).toMatchObject({ former: null });
	const former = await deviceWith(1, '/former');
	expect(await run(former, send)).toEqual({ state: 'erased' });
	const joined = await deviceWith(0, '/joined', other);
	expect(await run(joined, send)).toEqual({ state: 'done' });
	expect((await joined.all()).events).toHaveLength(3);
});

test('stopped, nothing more is asked, and the next run goes on', async () => {
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
