import { expect, test } from 'vitest';
import { eventOf, testApi, tokenOf } from './test-api';

const site = 'https://course.example.org';
const authorization = `Bearer ${tokenOf('Ada')}`;

function corsOf({ headers }: Response): Record<string, string> {
	return Object.fromEntries([...headers].filter(([name]) => /^(vary|access-control-)/.test(name)));
}

test('W6 pages of a site that is named may read every answer, refusals too', async () => {
	const { send } = testApi({ SYNC_ORIGINS: `http://localhost:8080, ${site}` });
	const allowed = {
		vary: 'origin',
		'access-control-allow-origin': site,
		'access-control-expose-headers': 'retry-after'
	};
	const preflight = { origin: site, 'access-control-request-method': 'POST' };
	const asked = await send({ method: 'OPTIONS', headers: preflight });
	expect(asked.status).toBe(204);
	expect(corsOf(asked)).toEqual({
		...allowed,
		'access-control-allow-methods': 'POST, DELETE',
		'access-control-allow-headers': 'authorization, content-type',
		'access-control-max-age': '7200'
	});
	const body = JSON.stringify({ protocol: 1, after: 0, push: [eventOf('A')] });
	const answer = await send({ headers: { origin: site, authorization }, body });
	expect([answer.status, corsOf(answer)]).toEqual([200, allowed]);
	const refused = await send({ headers: { origin: site } });
	expect([refused.status, corsOf(refused)]).toEqual([401, allowed]);
	expect(corsOf(await send({ method: 'GET', headers: { origin: site } }, 'health'))).toEqual(allowed);
});

test('W6 no other site is named, and none where none is configured', async () => {
	for (const origin of ['https://course.example', 'null', `${site}.evil`, site.toUpperCase()]) {
		const headers = { origin, 'access-control-request-method': 'POST' };
		const other = await testApi({ SYNC_ORIGINS: site }).send({ method: 'OPTIONS', headers });
		expect(corsOf(other)['access-control-allow-origin']).toBeUndefined();
		expect(corsOf(other).vary).toBe('origin');
		const none = await testApi().send({ method: 'OPTIONS', headers });
		expect(corsOf(none)['access-control-allow-origin']).toBeUndefined();
	}
});
