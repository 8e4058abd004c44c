import { expect, test } from 'vitest';
import { addressKeys, networkOf } from './address';
import { Pace } from './pace';
import { eventOf, refusalOf, testApi, tokenOf } from './test-api';

const ada = tokenOf('Ada');

test('W4 who asks too often waits, as long as it is told', async () => {
	const api = testApi({ SYNC_LEARNER_RATE: '0.02' });
	for (let nth = 0; nth < 3; nth++) expect((await api.push(ada, [])).status).toBe(200);
	expect(await refusalOf(await api.push(ada, []))).toEqual([429, 'slow-down', 50]);
	expect((await api.push(tokenOf('Ben'), [])).status).toBe(200);
	api.now = 49_999;
	expect(await refusalOf(await api.push(ada, []))).toEqual([429, 'slow-down', 1]);
	api.now = 50_000;
	expect((await api.push(ada, [])).status).toBe(200);
});

test('W4 a device that comes with ten thousand answers does not wait', async () => {
	const api = testApi();
	const batch = Array.from({ length: 250 }, () => eventOf('A'));
	for (let nth = 0; nth < 40; nth++) expect((await api.push(ada, batch)).status).toBe(200);
	for (let page = 0; page < 20; page++) expect((await api.push(ada, [])).status).toBe(200);
});

test('W4 an address has its limit as well, also for what is no learner', async () => {
	const api = testApi({ SYNC_ADDRESS_RATE: '0.1' });
	for (let nth = 0; nth < 3; nth++) expect((await api.send({})).status).toBe(401);
	expect(await refusalOf(await api.send({}))).toEqual([429, 'slow-down', 10]);
	expect(await refusalOf(await api.send({ method: 'GET' }, 'health'))).toEqual([429, 'slow-down', 10]);
	api.address = '192.0.2.2';
	expect((await api.push(ada, [])).status).toBe(200);
});

test('W4 a campus is one address: a thousand learners begin within an hour', async () => {
	const api = testApi();
	for (let nth = 0; nth < 1000; nth++) {
		expect((await api.push(tokenOf(`${nth}`), [eventOf('A')])).status).toBe(200);
	}
});

test('W4 of new learners there are so many an hour; those that are there go on', async () => {
	const api = testApi({ SYNC_NEW_LEARNERS: '2' });
	expect((await api.push(ada, [eventOf('A')])).status).toBe(200);
	const headers = { authorization: `Bearer ${tokenOf('erased')}` };
	expect((await api.send({ method: 'DELETE', headers })).status).toBe(204);
	expect(await refusalOf(await api.push(tokenOf('Ben'), [eventOf('A')]))).toEqual([429, 'slow-down', 1800]);
	const late = { authorization: `Bearer ${tokenOf('Ben')}` };
	expect(await refusalOf(await api.send({ method: 'DELETE', headers: late }))).toEqual([
		429,
		'slow-down',
		1800
	]);
	expect((await api.push(ada, [eventOf('B')])).status).toBe(200);
	// Who only looks leaves nothing.
	expect((await api.push(tokenOf('Ben'), [])).status).toBe(200);
	api.now = 1_800_000;
	expect((await api.push(tokenOf('Ben'), [eventOf('A')])).status).toBe(200);
});

test('W4 many addresses do not grow the memory', () => {
	const pace = new Pace({ perSecond: 1, burst: 1 });
	for (let nth = 0; nth < 150_000; nth++) pace.take(`${nth}`, nth);
	expect(pace.keys).toBe(100_000);
	expect(pace.take('149999', 149_999)).toBe(1);
});

test('W4 an address is kept as a hash whose salt is of today', () => {
	let now = 0;
	let drawn = 0;
	const keyOf = addressKeys(
		() => now,
		(bytes) => new Uint8Array(bytes).fill(drawn++)
	);
	const first = keyOf('192.0.2.1');
	expect(first).toMatch(/^[\w-]{43}$/);
	expect(keyOf('192.0.2.2')).not.toBe(first);
	now = 86_399_999;
	expect(keyOf('192.0.2.1')).toBe(first);
	now = 86_400_000;
	expect(keyOf('192.0.2.1')).not.toBe(first);
});

test.each([
	['192.0.2.1', '192.0.2.1'],
	['::ffff:192.0.2.1', '192.0.2.1'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
	['2001:0DB8:1:2::1', '2001:db8:1:2'],
	['2001:db8::1', '2001:db8:0:0'],
	['::1', '0:0:0:0'],
	['fe80::1%eth0', 'fe80:0:0:0'],
	['', ''],
	['unknown', 'unknown']
])('W4 %s counts as %s', (address, network) => {
	expect(networkOf(address)).toBe(network);
});
