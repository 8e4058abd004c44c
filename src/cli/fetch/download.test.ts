import { randomBytes } from 'node:crypto';
import type { RequestListener, ServerResponse } from 'node:http';
import { describe, expect, test, vi } from 'vitest';
import { isPublic } from './address';
import { download } from './download';
import { serving, testNetwork } from './test-server';

// The time-outs under test are short; those of a slow machine are not.
vi.setConfig({ testTimeout: 30_000 });

const picture = randomBytes(60_000);
const type = { 'content-type': 'image/png' };

async function fetched(answer: RequestListener, network = testNetwork) {
	const { origin, asked } = await serving(answer);
	const downloaded = await download(new URL(`${origin}/a.png`), network);
	return { downloaded, asked };
}

async function refusal(answer: RequestListener, network = testNetwork) {
	const { downloaded } = await fetched(answer, network);
	return downloaded.ok ? null : downloaded.reason;
}

const redirect = (response: ServerResponse, location: string) => response.writeHead(302, { location }).end();

describe('R11 a picture is fetched', () => {
	test('byte for byte', async () => {
		const { downloaded, asked } = await fetched((_, response) => response.writeHead(200, type).end(picture));
		expect(downloaded).toEqual({ ok: true, bytes: picture });
		expect(asked).toHaveLength(1);
	});

	test('where its server does not say what it is', async () => {
		expect(await refusal((_, response) => response.end(picture))).toBeNull();
	});

	test('from where it is now, up to five redirects on', async () => {
		const after = (most: number): RequestListener => {
			return ({ url }, response) => {
				const redirects = Number(url?.match(/\d+$/)?.[0] ?? 0);
				if (redirects < most) redirect(response, `/${redirects + 1}`);
				else response.writeHead(200, type).end(picture);
			};
		};
		expect(await refusal(after(5))).toBeNull();
		expect(await refusal(after(6))).toContain('redirected');
	});
});

describe('R11 a picture is not fetched', () => {
	test.each<[string, string, RequestListener]>([
		['that is not there', '404', (_, response) => response.writeHead(404, type).end(picture)],
		['that is a page', 'text/html', (_, r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<p>')],
		['that leads elsewhere', 'out of the web', (_, response) => redirect(response, 'file:///etc/passwd')],
		[
			'that is in a coding nobody asked for',
			'gzip',
			(_, response) => response.writeHead(200, { ...type, 'content-encoding': 'gzip' }).end(picture)
		],
		[
			'that says it is too large',
			'larger than 0.1 MB',
			(_, response) => response.writeHead(200, { ...type, 'content-length': 100_001 }).flushHeaders()
		],
		[
			'that is too large without saying so',
			'larger than 0.1 MB',
			(_, response) => {
				response.writeHead(200, type);
				// Until the other side has had enough.
				const more = () => response.write(picture, (error) => error ?? setImmediate(more));
				more();
			}
		]
	])('%s', async (_, reason, answer) => expect(await refusal(answer)).toContain(reason));

	test('whose server takes the request and says nothing', async () => {
		expect(await refusal(() => undefined, { ...testNetwork, silence: 200 })).toContain('silent');
	});

	test('whose server never ends', async () => {
		const drops: RequestListener = (_, response) => {
			response.writeHead(200, type);
			const dropping = setInterval(() => response.write('.'), 20);
			response.on('close', () => clearInterval(dropping));
		};
		expect(await refusal(drops, { ...testNetwork, patience: 500 })).toBe('it takes over 0.5 seconds');
	});

	test('from a server that does not answer', async () => {
		// A port that nothing listens on: browsers do not even ask there.
		const downloaded = await download(new URL('http://127.0.0.1:1/a.png'), testNetwork);
		expect(downloaded).toEqual({ ok: false, reason: 'its server does not answer' });
	});
});

describe('R11 a picture that is cut in the middle', () => {
	/** Sends what is asked for, but cuts each of the first answers after 25,000 bytes. */
	function cutting(cuts: number, etag?: string): RequestListener {
		let answers = 0;
		return ({ headers }, response) => {
			const from = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
			const range = `bytes ${from}-${picture.length - 1}/${picture.length}`;
			response.writeHead(from > 0 ? 206 : 200, {
				...type,
				'content-length': picture.length - from,
				...(etag && { etag }),
				...(from > 0 && { 'content-range': range })
			});
			if (answers++ < cuts) {
				response.write(picture.subarray(from, from + 25_000), () => setTimeout(() => response.destroy(), 50));
			} else response.end(picture.subarray(from));
		};
	}

	test('goes on where it was, if it is still the same', async () => {
		const { downloaded, asked } = await fetched(cutting(2, '"v1"'));
		expect(downloaded).toEqual({ ok: true, bytes: picture });
		expect(asked.map(({ range }) => range)).toEqual([undefined, 'bytes=25000-', 'bytes=50000-']);
		expect(asked[1]?.['if-range']).toBe('"v1"');
	});

	test.each([[undefined], ['W/"v1"']])('begins anew where its server cannot tell (%s)', async (etag) => {
		const { downloaded, asked } = await fetched(cutting(1, etag));
		expect(downloaded).toEqual({ ok: true, bytes: picture });
		expect(asked.map(({ range }) => range)).toEqual([undefined, undefined]);
	});

	test('begins anew where it is another by now', async () => {
		const changed = randomBytes(40_000);
		let answers = 0;
		const { downloaded } = await fetched((request, response) => {
			if (answers++ === 0) cutting(1, '"v1"')(request, response);
			else response.writeHead(200, { ...type, etag: '"v2"' }).end(changed);
		});
		expect(downloaded).toEqual({ ok: true, bytes: changed });
	});

	test('is given up when it is cut again and again', async () => {
		const { downloaded, asked } = await fetched(cutting(9));
		expect(downloaded).toEqual({ ok: false, reason: 'the connection was cut' });
		expect(asked).toHaveLength(4);
	});
});

describe('R11 nothing but the public network is asked', () => {
	const sends: RequestListener = (_, response) => response.writeHead(200, type).end(picture);
	const guarded = { ...testNetwork, allows: isPublic };

	test.each(['127.0.0.1', '127.1', '0x7f000001', '2130706433', '[::ffff:127.0.0.1]', '[::1]'])(
		'not by the address %s',
		async (host) => {
			const { origin, asked } = await serving(sends);
			const downloaded = await download(new URL(origin.replace('127.0.0.1', host)), guarded);
			expect(downloaded.ok ? '' : downloaded.reason).toContain('--allow-private');
			expect(asked).toEqual([]);
		}
	);

	test('not by a name', async () => {
		const { origin, asked } = await serving(sends);
		const address = new URL(origin.replace('127.0.0.1', 'pictures.example'));
		expect(await download(address, guarded)).toMatchObject({ ok: false });
		expect(asked).toEqual([]);
		expect(await download(address, testNetwork)).toMatchObject({ ok: true });
	});

	test('not by a name that is looked up again: what was judged is connected to', async () => {
		const { origin, asked } = await serving(sends);
		const resolve = vi.fn(testNetwork.resolve);
		resolve.mockResolvedValueOnce([{ address: '127.0.0.1', family: 4 }]);
		resolve.mockResolvedValue([{ address: '127.0.0.2', family: 4 }]);
		const address = new URL(origin.replace('127.0.0.1', 'pictures.example'));
		expect(await download(address, { ...testNetwork, resolve })).toMatchObject({ ok: true });
		expect([resolve.mock.calls.length, asked.length]).toEqual([1, 1]);
		expect(await download(address, { ...testNetwork, resolve })).toMatchObject({ ok: false });
	});

	test('of several addresses of a name, only one that is public', async () => {
		const { origin } = await serving(sends);
		const resolve = () =>
			Promise.resolve([
				{ address: '127.0.0.2', family: 4 },
				{ address: '127.0.0.1', family: 4 }
			]);
		const address = new URL(origin.replace('127.0.0.1', 'pictures.example'));
		expect(await download(address, { ...testNetwork, resolve })).toMatchObject({ ok: true });
	});

	test('not by a redirect', async () => {
		const inside = await serving(sends);
		const to = inside.origin.replace('127.0.0.1', '127.0.0.2');
		expect(await refusal((_, response) => redirect(response, to))).toContain('--allow-private');
		expect(await refusal((_, response) => redirect(response, 'http://[::1]/'))).toContain('--allow-private');
		expect(inside.asked).toEqual([]);
	});
});
