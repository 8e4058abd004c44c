import { createHash } from 'node:crypto';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Learner } from '$lib/server/store/store';
import { limits } from '$lib/sync/protocol';
import { eventOf, refusalOf, testApi, tokenOf } from './test-api';

const ada = tokenOf('Ada');
const authorization = `Bearer ${ada}`;

test('S1 a push is idempotent, and its answer is what was numbered', async () => {
	const { push } = testApi();
	const events = [eventOf('one'), eventOf('two')];
	const answer = {
		protocol: 1,
		events: events.map((event, index) => ({ seq: index + 1, ...event })),
		next: 2,
		more: false
	};
	expect(await (await push(ada, events)).json()).toEqual(answer);
	const again = await push(ada, events);
	expect(again.status).toBe(200);
	expect(again.headers.get('content-type')).toBe('application/json');
	expect(again.headers.get('cache-control')).toBe('no-store');
	expect(await again.json()).toEqual(answer);
	expect(await (await push(ada, [], { after: 2 })).json()).toEqual({ ...answer, events: [] });
});

test('S1 of one id twice in a push the first is taken', async () => {
	const { push } = testApi();
	const first = eventOf('first');
	const answer = await push(ada, [first, { ...first, sealed: 'second' }]);
	expect(await answer.json()).toMatchObject({ events: [{ seq: 1, ...first }], next: 1 });
});

test('S7 what the server does not know under a number, it calls rewound, and stores nothing', async () => {
	const { push } = testApi();
	const [one, two] = [eventOf('one'), eventOf('two')];
	expect(await refusalOf(await push(ada, [one], { after: 1 }))).toEqual([409, 'rewound']);
	await push(ada, [one]);
	expect(await refusalOf(await push(ada, [two], { after: 1, last: two.id }))).toEqual([409, 'rewound']);
	expect(await refusalOf(await push(ada, [two], { after: 2 }))).toEqual([409, 'rewound']);
	expect(await (await push(ada, [], { after: 1, last: one.id })).json()).toMatchObject({ next: 1 });
});

test('W11 erased is for good, and for learners that were never there', async () => {
	const { push, send } = testApi();
	await push(ada, [eventOf('one')]);
	for (const token of [ada, tokenOf('nobody')]) {
		const headers = { authorization: `Bearer ${token}` };
		const gone = await send({ method: 'DELETE', headers });
		expect([gone.status, await gone.text()]).toEqual([204, '']);
		expect(await refusalOf(await push(token, [eventOf('two')]))).toEqual([410, 'erased']);
		expect(await refusalOf(await push(token, [], { after: 9 }))).toEqual([410, 'erased']);
		expect(await refusalOf(await send({ method: 'DELETE', headers }))).toEqual([410, 'erased']);
	}
});

test('W2 the store gets the SHA-256 of the token, and nothing to guess it by', async () => {
	const heard: Learner[] = [];
	const exchange = (learner: Learner) => {
		heard.push(learner);
		return Promise.resolve({ ok: true as const, page: { events: [], more: false } });
	};
	await testApi({}, { exchange }).push(ada, []);
	expect(heard).toEqual([createHash('sha256').update(Buffer.from(ada, 'base64url')).digest('hex')]);
});

test.each([
	['missing', null],
	['of another scheme', `Basic ${ada}`],
	['too short', `Bearer ${ada.slice(1)}`],
	['too long', `Bearer ${ada}A`],
	['padded', `Bearer ${ada}=`],
	['in the other alphabet', `Bearer ${'+'.repeat(42)}A`],
	['with bits that mean nothing', `Bearer ${'A'.repeat(42)}B`],
	['followed by something', `Bearer ${ada} x`]
])('W2 a token %s is refused', async (_, given) => {
	const { send } = testApi();
	for (const method of ['POST', 'DELETE']) {
		const refused = await send({ method, headers: given === null ? {} : { authorization: given } });
		expect(refused.headers.get('www-authenticate')).toBe('Bearer');
		expect(await refusalOf(refused)).toEqual([401, 'token']);
	}
});

test('W1 another protocol is told which there is, whatever else it says', async () => {
	const { send } = testApi();
	const answer = await send({ headers: { authorization }, body: '{"protocol":2,"since":"then"}' });
	expect(await answer.clone().json()).toMatchObject({ protocols: [1] });
	expect(await refusalOf(answer)).toEqual([400, 'protocol']);
});

const id = '01890000-0000-7000-8000-000000000000';
const deep = '['.repeat(500_000);
test.each([
	['nothing', ''],
	['no JSON', '{"protocol":1'],
	['no object', '[1]'],
	['null', 'null'],
	['no protocol', '{"after":0,"push":[]}'],
	['a protocol that is a text', '{"protocol":"1","after":0,"push":[]}'],
	['a place below nothing', '{"protocol":1,"after":-1,"push":[]}'],
	['a place between', '{"protocol":1,"after":0.5,"push":[]}'],
	['a place beyond counting', '{"protocol":1,"after":9007199254740992,"push":[]}'],
	[
		'an id in upper case',
		`{"protocol":1,"after":0,"push":[{"id":"${id.toUpperCase().replace('0', 'A')}","sealed":"A"}]}`
	],
	['an id and a line', `{"protocol":1,"after":0,"push":[{"id":"${id}\\n","sealed":"A"}]}`],
	['nothing sealed', `{"protocol":1,"after":0,"push":[{"id":"${id}","sealed":""}]}`],
	['something open', `{"protocol":1,"after":0,"push":[{"id":"${id}","sealed":"a b"}]}`],
	['something padded', `{"protocol":1,"after":0,"push":[{"id":"${id}","sealed":"YQ=="}]}`],
	['too much sealed', `{"protocol":1,"after":0,"push":[{"id":"${id}","sealed":"${'A'.repeat(65_537)}"}]}`],
	['a prototype', `{"__proto__":{"protocol":1,"after":0,"push":[]}}`],
	['events by prototype', `{"protocol":1,"after":0,"push":{"__proto__":[]}}`],
	['depth', `{"protocol":1,"after":0,"push":${deep}`],
	['depth that ends', `{"protocol":1,"after":0,"push":[],"more":${deep}${']'.repeat(500_000)}}`],
	['half a million mistakes', `{"protocol":1,"after":0,"push":[${'0,'.repeat(500_000)}0]}`],
	['a byte that no UTF-8 has', Buffer.from('{"protocol":1,"after":0,"push":[],"more":"\xff"}', 'latin1')]
])('W1 a body of %s is malformed', async (_, body) => {
	const { send, reported } = testApi();
	const answer = await send({ headers: { authorization }, body });
	expect(await refusalOf(answer)).toEqual([400, 'malformed']);
	expect(reported).toEqual([]);
});

/** Of the other fields, which are passed over. */
const bodyWith = (more: string) => `{"protocol":1,"after":0,"push":[],"more":[${more}0]}`;
/** Besides those of the request itself. */
const most = 10_000 - 3;

test.each([
	['deep', '['.repeat(most + 1), ']'.repeat(most + 1)],
	['deep, with something between', '[[],'.repeat(200_000), ']'.repeat(200_000)],
	['side by side', '[],'.repeat(330_000), ''],
	['after long texts', `${`"${'a'.repeat(55_000)}",`.repeat(15)}${'{},'.repeat(most + 1)}`, '']
])('W1 brackets that are costly to parse are not parsed: %s', async (_, opening, closing) => {
	const { send } = testApi();
	const parse = vi.spyOn(JSON, 'parse');
	onTestFinished(() => parse.mockRestore());
	const answer = await send({ headers: { authorization }, body: bodyWith(`${opening}0${closing},`) });
	expect(parse).not.toHaveBeenCalled();
	expect(await refusalOf(answer)).toEqual([400, 'malformed']);
});

test('W1 10,000 brackets are parsed', async () => {
	const { send } = testApi();
	for (const more of ['[],'.repeat(most), `${'['.repeat(most)}${']'.repeat(most)},`]) {
		expect((await send({ headers: { authorization }, body: bodyWith(more) })).status).toBe(200);
	}
});

test('W1 at most 250 events come at once', async () => {
	const { push } = testApi();
	const events = Array.from({ length: limits.push + 1 }, () => eventOf('A'));
	expect(await refusalOf(await push(ada, events))).toEqual([400, 'malformed']);
	expect((await push(ada, events.slice(1))).status).toBe(200);
});

test('W1 what the protocol does not know is passed over', async () => {
	const answer = await testApi().push(ada, [], { ['later' as 'after']: 1 });
	expect(answer.status).toBe(200);
});

test('W1 a method that there is not is refused in the same form', async () => {
	const { send } = testApi();
	for (const method of ['GET', 'PUT', 'PATCH', 'PROPFIND']) {
		const answer = await send({ method });
		expect(answer.headers.get('allow')).toBe('POST, DELETE, OPTIONS');
		expect(await refusalOf(answer)).toEqual([405, 'method']);
	}
	const head = await send({ method: 'HEAD' });
	expect([head.status, await head.text()]).toEqual([405, '']);
	const options = await send({ method: 'OPTIONS' });
	expect([options.status, options.headers.get('allow')]).toEqual([204, 'POST, DELETE, OPTIONS']);
	const refused = await send({ method: 'POST' }, 'health');
	expect(refused.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
	expect(await refusalOf(refused)).toEqual([405, 'method']);
});

test('W1 nobody is told of what nobody foresaw', async () => {
	const { push, send, reported } = testApi(
		{},
		{
			exchange: () => Promise.reject(new Error('secret at 192.0.2.9')),
			check: () => Promise.reject(new Error('secret'))
		}
	);
	for (const answer of [await push(ada, []), await send({ method: 'GET' }, 'health')]) {
		expect(await answer.clone().text()).not.toContain('secret');
		expect(await refusalOf(answer)).toEqual([503, 'unavailable', 30]);
	}
	expect(reported).toHaveLength(2);
});

test('W14 health tells what there is', async () => {
	const { send } = testApi();
	const health = { status: 'ok', version: 'test', protocol: 1, store: 'memory' };
	expect(await (await send({ method: 'GET' }, 'health')).json()).toEqual(health);
	const head = await send({ method: 'HEAD' }, 'health');
	expect([head.status, await head.text()]).toEqual([200, '']);
});

test('W5 over the quota nothing of a push is stored, and what there is can be read', async () => {
	const { push } = testApi({ SYNC_QUOTA_EVENTS: '2', SYNC_QUOTA_BYTES: '10' });
	await push(ada, [eventOf('12345')]);
	expect(await refusalOf(await push(ada, [eventOf('a'), eventOf('b')]))).toEqual([507, 'full']);
	expect(await refusalOf(await push(ada, [eventOf('123456')]))).toEqual([507, 'full']);
	expect(await (await push(ada, [])).json()).toMatchObject({ events: [{ sealed: '12345' }] });
	expect((await push(ada, [eventOf('12345')])).status).toBe(200);
});
