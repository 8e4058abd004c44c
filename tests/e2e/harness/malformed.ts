import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { someEvents } from './learner';

/** From 0 to 1, and from the same seed the same. */
export type Random = () => number;

export function randomFrom(seed: number): Random {
	let drawn = 0;
	return () => createHash('sha256').update(`${seed} ${drawn++}`).digest().readUInt32LE() / 2 ** 32;
}

interface Parts {
	method: string;
	path: string;
	headers: [name: string, value: string][];
	body: unknown;
	/** In place of the body as JSON. */
	bytes?: Buffer;
}

function pick<T>(random: Random, from: readonly T[]): T {
	const [picked] = from.slice(Math.floor(random() * from.length));
	if (picked === undefined) throw new Error('There is nothing to pick from.');
	return picked;
}

const methods = 'GET HEAD PUT PATCH OPTIONS TRACE PROPFIND post X'.split(' ');
const paths = [
	'/api/sync/ /api/sync?a=%zz /api/sync%00 /api/%2e%2e/sync /api/nothing //api/sync /api/health',
	'/api/sync/__data.json /% * http://other.example/api/sync',
	`/api/${'a'.repeat(9000)}`
].flatMap((some) => some.split(' '));
const headers: Readonly<Record<string, readonly string[]>> = {
	authorization: [
		'',
		'Bearer',
		'Bearer A',
		`Bearer ${'A'.repeat(43)}=`,
		`Bearer ${'A'.repeat(20_000)}`,
		'\x80'
	],
	'content-type': [
		'text/plain',
		'multipart/form-data; boundary=a',
		'application/json; charset=utf-16',
		';',
		''
	],
	'content-length': ['0', '-1', '9', '99999', '1e3', '0x10', '9007199254740993', 'many', '1048577'],
	'transfer-encoding': ['chunked', 'gzip, chunked', 'identity', 'x'],
	host: ['', 'a b', 'x:99999', '[', 'other.example'],
	origin: ['null', 'https://other.example', '\t', '%'],
	expect: ['100-continue', 'more'],
	'x y': ['z'],
	long: ['A'.repeat(10_000), 'A'.repeat(20_000)],
	'x-sveltekit-action': ['true']
};
const values =
	'-1 0.5 1e308 9007199254740992 "" "0" "\\u0000" "\\ud800" [] {} [[[[]]]] null true {"__proto__":{"push":1}}'
		.split(' ')
		.map((text): unknown => JSON.parse(text));
const openings = ['[', '{"a":', '{"push":['];

/** Some value in it becomes another. */
function spoilWithin(value: unknown, random: Random): unknown {
	const entries: [string, unknown][] = typeof value === 'object' && value ? Object.entries(value) : [];
	const entry = entries[Math.floor(random() * entries.length)];
	if (!entry || random() < 0.2) return pick(random, values);
	const [key, inner] = entry;
	// The keys of an array are its places.
	const spoilt = Array.isArray(value) ? entries.map(([, one]) => one) : Object.fromEntries(entries);
	return Object.assign(spoilt, { [key]: spoilWithin(inner, random) });
}

const bytesOf = ({ body, bytes }: Parts) => bytes ?? Buffer.from(JSON.stringify(body));

function setHeader(request: Parts, name: string, value: string): void {
	request.headers = [...request.headers.filter(([other]) => other !== name), [name, value]];
}

function spoilHeader(request: Parts, random: Random): void {
	const [name, values] = pick(random, Object.entries(headers));
	setHeader(request, name, pick(random, values));
}

/** The ways in which a request is not what it should be; most requests have several. */
const spoils: readonly ((request: Parts, random: Random) => unknown)[] = [
	spoilHeader,
	spoilHeader,
	(request, random) => (request.body = spoilWithin(request.body, random)),
	(request, random) => (request.body = spoilWithin(request.body, random)),
	(request, random) => (request.method = pick(random, methods)),
	(request, random) => (request.path = pick(random, paths)),
	(request) => request.headers.push(['authorization', 'Bearer again']),
	(request, random) => {
		const bytes = Buffer.from(bytesOf(request));
		for (let nth = 0; nth < 3; nth++) bytes[Math.floor(random() * bytes.length)] = random() * 256;
		request.bytes = bytes;
	},
	(request, random) => (request.bytes = bytesOf(request).subarray(0, random() * bytesOf(request).length)),
	(request) => (request.bytes = Buffer.concat([bytesOf(request), bytesOf(request)])),
	(request, random) => (request.bytes = Buffer.from(pick(random, openings).repeat(random() * 9999))),
	(request) => {
		request.bytes = gzipSync(bytesOf(request));
		setHeader(request, 'content-encoding', 'gzip');
	}
];

/** Well-formed, of a learner whom nobody has heard of. */
function newToken(random: Random): string {
	return Buffer.from(Array.from({ length: 32 }, () => random() * 256)).toString('base64url');
}

/**
 * The bytes of a request that is spoilt in one to three ways.
 *
 * @param tokens of learners: the first is the only one of them that is ever erased, so that the others stay
 */
export function malformedRequest(random: Random, tokens: readonly string[]): Buffer {
	const method = random() < 0.98 ? 'POST' : 'DELETE';
	const erased = random() < 0.5 ? newToken(random) : pick(random, tokens.slice(0, 1));
	const request: Parts = {
		method,
		path: '/api/sync',
		headers: [
			['host', 'localhost'],
			['connection', 'close'],
			['content-type', 'application/json'],
			['authorization', `Bearer ${method === 'DELETE' ? erased : pick(random, tokens)}`]
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
