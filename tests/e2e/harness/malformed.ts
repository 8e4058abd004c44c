import { gzipSync } from 'node:zlib';
import { someEvents } from './learner';

/** Mulberry32, by Tommy Ettinger: from a seed always the same numbers, from 0 to 1. */
export function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** One of the ways in which a request is not what it should be; most requests have several. */
type Spoil = (request: Parts, random: () => number) => void;

interface Parts {
	method: string;
	path: string;
	headers: [name: string, value: string][];
	body: unknown;
	/** In place of the body as JSON. */
	bytes?: Buffer;
}

const pick = <T>(random: () => number, from: readonly [T, ...T[]]): T =>
	from[Math.floor(random() * from.length)] ?? from[0];

const values = [
	null,
	true,
	-1,
	0.5,
	1e308,
	2 ** 53,
	'',
	'0',
	'\0',
	'\ud800',
	'A'.repeat(70_000),
	[],
	{},
	[[[[]]]],
	JSON.parse('{"__proto__":{"push":1},"constructor":{"prototype":1},"toString":null}')
] as const;

/** Some value in it becomes another, or goes. */
function spoilWithin(value: unknown, random: () => number): unknown {
	if (typeof value !== 'object' || value === null || random() < 0.2)
		return pick(random, [undefined, ...values]);
	// An array's places are keys as well.
	const entries: [string, unknown][] = Object.entries(value);
	const at = Math.floor(random() * entries.length);
	const spoilt = entries.map(([key, inner], index) => [
		key,
		index === at ? spoilWithin(inner, random) : inner
	]);
	return Array.isArray(value) ? spoilt.map(([, inner]) => inner as unknown) : Object.fromEntries(spoilt);
}

const setHeader = (request: Parts, name: string, value: string) => {
	request.headers = [...request.headers.filter(([other]) => other !== name), [name, value]];
};
const bytesOf = ({ body, bytes }: Parts) =>
	bytes ?? Buffer.from(body === undefined ? '' : JSON.stringify(body));

const spoils: readonly [Spoil, ...Spoil[]] = [
	(request, random) => (request.body = spoilWithin(request.body, random)),
	(request, random) => (request.body = spoilWithin(request.body, random)),
	(request, random) => {
		const bytes = Buffer.from(bytesOf(request));
		for (let flips = 1 + random() * 5; flips > 0; flips--)
			bytes[Math.floor(random() * bytes.length)] = random() * 256;
		request.bytes = bytes;
	},
	(request, random) => (request.bytes = bytesOf(request).subarray(0, random() * bytesOf(request).length)),
	(request, random) =>
		(request.bytes = Buffer.concat(Array(2 + Math.floor(random() * 3)).fill(bytesOf(request)))),
	(request, random) =>
		(request.bytes = Buffer.from(pick(random, ['[', '{"a":', '{"push":[']).repeat(random() * 9999))),
	(request) => {
		request.bytes = gzipSync(bytesOf(request));
		setHeader(request, 'content-encoding', 'gzip');
	},
	(request, random) =>
		(request.method = pick(random, [
			'GET',
			'HEAD',
			'PUT',
			'PATCH',
			'OPTIONS',
			'TRACE',
			'PROPFIND',
			'post',
			'X'
		])),
	(request, random) => {
		const paths = [
			'/api/sync/',
			'/api/sync?a=%zz',
			'/api/sync%00',
			'/api/%2e%2e/sync',
			'/api/nothing',
			'//api/sync',
			'/api/health',
			'/api/sync/__data.json',
			'/%',
			'*',
			'http://other.example/api/sync',
			`/api/${'a'.repeat(9000)}`
		] as const;
		request.path = pick(random, paths);
	},
	(request, random) => {
		const tokens = [
			'',
			'Bearer',
			'Bearer ',
			'Bearer A',
			`Bearer ${'A'.repeat(43)}=`,
			`Bearer ${'A'.repeat(20_000)}`,
			'Basic QTpC',
			'\x80'
		] as const;
		setHeader(request, 'authorization', pick(random, tokens));
	},
	(request) => request.headers.push(['authorization', 'Bearer again']),
	(request, random) => {
		const types = [
			'text/plain',
			'multipart/form-data; boundary=a',
			'application/json; charset=utf-16',
			';',
			''
		] as const;
		setHeader(request, 'content-type', pick(random, types));
	},
	(request, random) => {
		const lengths = ['0', '-1', '9', '99999', '1e3', '0x10', '9007199254740993', 'many', '1048577'] as const;
		setHeader(request, 'content-length', pick(random, lengths));
	},
	(request, random) =>
		setHeader(request, 'transfer-encoding', pick(random, ['chunked', 'gzip, chunked', 'identity', 'x'])),
	(request, random) => setHeader(request, 'host', pick(random, ['', 'a b', 'x:99999', '[', 'other.example'])),
	(request, random) =>
		setHeader(request, 'origin', pick(random, ['null', 'https://other.example', '\t', '%'])),
	(request, random) =>
		request.headers.push([pick(random, ['x', 'x y', 'Ünï', '']), 'y'.repeat(random() * 20_000)]),
	(request, random) => setHeader(request, 'expect', pick(random, ['100-continue', 'more'])),
	(request) => setHeader(request, 'x-sveltekit-action', 'true')
];

/** The bytes of a request that is spoilt in one to three ways. */
export function malformedRequest(random: () => number, tokens: readonly [string, ...string[]]): Buffer {
	const request: Parts = {
		method: random() < 0.98 ? 'POST' : 'DELETE',
		path: '/api/sync',
		headers: [
			['host', 'localhost'],
			['connection', 'close'],
			['content-type', 'application/json'],
			['authorization', `Bearer ${pick(random, tokens)}`]
		],
		body: { protocol: 1, after: 0, push: someEvents(1 + Math.floor(random() * 3)) }
	};
	for (let ways = 1 + Math.floor(random() * 3); ways > 0; ways--) pick(random, spoils)(request, random);
	const body = bytesOf(request);
	if (!request.headers.some(([name]) => /^(content-length|transfer-encoding)$/.test(name))) {
		setHeader(request, 'content-length', String(body.length));
	}
	const lines = request.headers.map(([name, value]) => `${name}: ${value}\r\n`);
	const head = `${request.method} ${request.path} HTTP/1.1\r\n${lines.join('')}\r\n`;
	return Buffer.concat([Buffer.from(head, 'latin1'), body]);
}
