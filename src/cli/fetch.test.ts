import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import sharp from 'sharp';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { compile } from '$lib/server/compiler/compile';
import { fetchPictures } from './fetch';
import { serving } from './fetch/test-server';

// Some load the compiler anew, and machines are slow.
vi.setConfig({ testTimeout: 60_000 });

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="10"><path d="M0"/></svg>';
let photo: Buffer;
beforeAll(async () => {
	const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
	const red = { width: 60, height: 40, channels: 3, background: 'red', noise } as const;
	photo = await sharp({ create: red }).jpeg().toBuffer();
});

let folder: string;
let said: string[];
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'carrel-fetch-'));
	vi.stubEnv('INIT_CWD', folder);
	said = [];
	vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
	vi.unstubAllEnvs();
	vi.restoreAllMocks();
});

/** A server of pictures, and a course of one deck that shows some of them. */
async function course(write: (origin: string) => string) {
	const answers: Record<string, [type: string, body: () => string | Buffer]> = {
		'/sea.svg': ['image/svg+xml', () => drawing],
		'/boat': ['image/png', () => photo],
		'/page.png': ['image/png', () => '<!doctype html><title>Log in</title>'],
		'/half.jpg': ['image/jpeg', () => photo.subarray(0, photo.length / 2)]
	};
	const server = await serving(({ url = '' }, response) => {
		const [type, body] = answers[url] ?? [];
		if (!type || !body) response.writeHead(404).end();
		else response.writeHead(200, { 'content-type': type }).end(body());
	});
	mkdirSync(join(folder, 'course'), { recursive: true });
	writeFileSync(join(folder, 'course/01_Deck.md'), write(server.origin));
	return { ...server, answers };
}

const fetchCourse = () => fetchPictures('course', { allowPrivate: true });
const home = (name = 'course/remote') => readdirSync(join(folder, name)).sort();

describe('R11 carrel fetch', () => {
	test('brings home what a course shows, in the text, in HTML and behind slides; once', async () => {
		const { asked, origin } = await course(
			(at) =>
				`## Sea {background-image="${at}/sea.svg"}\n\n![The sea](${at}/sea.svg)\n\n<img src="${at}/boat" alt="A boat">\n`
		);
		expect(await fetchCourse()).toBe(0);
		expect(home()).toEqual([
			expect.stringMatching(/^boat-[0-9a-f]{12}\.jpg$/),
			expect.stringMatching(/^sea-[0-9a-f]{12}\.svg$/)
		]);
		expect(readFileSync(join(folder, 'course/remote', home()[0] ?? ''))).toEqual(photo);
		expect(said.at(-1)).toBe('2 remote pictures: 2 fetched, 0 there already, 0 failed.');
		expect(said).toContain(`${origin}/sea.svg → course/remote/${home()[1] ?? ''}`);

		expect(await fetchCourse()).toBe(0);
		expect(said.at(-1)).toBe('2 remote pictures: 0 fetched, 2 there already, 0 failed.');
		expect(asked).toHaveLength(2);

		const compiled = await compile({ folder: join(folder, 'course'), base: '' });
		const diagnostics = compiled.ok && compiled.library.diagnostics;
		expect(diagnostics).toEqual([]);
		expect(compiled.ok && compiled.library.pictures.size).toBe(2);
		expect(asked).toHaveLength(2);
	});

	test('says what has failed, where it is shown and why; no half is left, and the rest is there', async () => {
		const { answers } = await course((at) =>
			['page.png', 'sea.svg', 'half.jpg', 'gone.png'].map((name) => `![A](${at}/${name})\n`).join('\n')
		);
		expect(await fetchCourse()).toBe(1);
		const failures = said.filter((line) => line.startsWith('course/'));
		expect(failures).toEqual([
			expect.stringMatching(
				/^course\/01_Deck\.md:1:1 http\S+page\.png is not fetched: .* no whole picture\.$/
			),
			expect.stringMatching(
				/^course\/01_Deck\.md:5:1 http\S+half\.jpg is not fetched: .* no whole picture\.$/
			),
			expect.stringMatching(/^course\/01_Deck\.md:7:1 http\S+gone\.png is not fetched: .* 404\.$/)
		]);
		expect(said.at(-1)).toBe('4 remote pictures: 1 fetched, 0 there already, 3 failed.');
		expect(home()).toHaveLength(1);

		answers['/half.jpg'] = ['image/jpeg', () => photo];
		expect(await fetchCourse()).toBe(1);
		expect(said.at(-1)).toBe('4 remote pictures: 1 fetched, 1 there already, 2 failed.');
	});

	test('asks no private address unasked', async () => {
		const { asked } = await course((at) => `![The sea](${at}/sea.svg)\n`);
		expect(await fetchPictures('course', { allowPrivate: false })).toBe(1);
		expect(said[0]).toContain('--allow-private');
		expect(asked).toEqual([]);
		expect(readdirSync(join(folder, 'course'))).toEqual(['01_Deck.md']);
	});

	test('fetches anew what is no picture any more', async () => {
		await course((at) => `![A boat](${at}/boat)\n`);
		await fetchCourse();
		const [name = ''] = home();
		writeFileSync(join(folder, 'course/remote', name), 'spoilt');
		expect(await fetchCourse()).toBe(0);
		expect(readFileSync(join(folder, 'course/remote', name))).toEqual(photo);
	});

	test('fetches from the web alone', async () => {
		await course(() => '![A](file:///etc/a.png) ![B](ftp://example.org/b.png)\n');
		expect(await fetchCourse()).toBe(1);
		expect(said.at(-1)).toBe('2 remote pictures: 0 fetched, 0 there already, 2 failed.');
	});

	test('puts them where --into or CARREL_REMOTE says, and a build finds them there', async () => {
		const { asked } = await course((at) => `![The sea](${at}/sea.svg)\n`);
		expect(await fetchPictures('course', { into: 'elsewhere', allowPrivate: true })).toBe(0);
		expect(home('elsewhere')).toHaveLength(1);
		expect(said.at(-1)).toMatch(/CARREL_REMOTE=elsewhere$/);
		expect(readdirSync(join(folder, 'course'))).toEqual(['01_Deck.md']);
		vi.stubEnv('CARREL_REMOTE', 'elsewhere');
		expect(await fetchCourse()).toBe(0);
		expect(asked).toHaveLength(1);
		const compiled = await compile({ folder: join(folder, 'course'), base: '' });
		expect(compiled.ok && compiled.library.pictures.size).toBe(1);
	});

	test('has nothing to do where nothing is remote, and no folder where there is none', async () => {
		await course(() => 'Text.\n');
		expect(await fetchCourse()).toBe(0);
		expect(said).toEqual(['0 remote pictures: 0 fetched, 0 there already, 0 failed.']);
		expect(await fetchPictures('nowhere', { allowPrivate: true })).toBe(2);
	});

	test('says of a folder that cannot be written why nothing is there', async () => {
		await course((at) => `![The sea](${at}/sea.svg)\n`);
		writeFileSync(join(folder, 'course/remote'), 'a file');
		expect(await fetchCourse()).toBe(1);
		expect(said[0]).toContain('EEXIST');
	});
});

describe('R6 as it is typed', () => {
	/** As npm runs it. The server that it asks is in this process, which must not sleep meanwhile. */
	async function carrel(...words: string[]) {
		const command = spawn(process.execPath, ['--import', 'tsx', 'src/cli/carrel.ts', ...words], {
			stdio: ['ignore', 'pipe', 'pipe']
		});
		const closed = once(command, 'close');
		const [stdout, stderr] = await Promise.all([text(command.stdout), text(command.stderr)]);
		await closed;
		return { status: command.exitCode, stdout, stderr };
	}

	test('it ends with 0 and a report on stderr', async () => {
		await course((at) => `![The sea](${at}/sea.svg)\n`);
		const { status, stdout, stderr } = await carrel('fetch', 'course', '--into', 'there', '--allow-private');
		expect([status, stdout]).toEqual([0, '']);
		expect(stderr).toContain('1 remote picture: 1 fetched');
		expect(home('there')).toHaveLength(1);
	});

	test.each([[['course', 'more']], [['--into']], [['--json']]])('%j is wrong use: 2', async (words) => {
		await course(() => 'Text.\n');
		expect(await carrel('fetch', ...words)).toMatchObject({ status: 2, stdout: '' });
	});
});
