import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** Which room may import which (README, "The house"). A room may always import itself. */
const rooms: Record<string, readonly string[]> = {
	'lib/course': [],
	'lib/quiz': ['lib/course'],
	'lib/progress': ['lib/course', 'lib/quiz'],
	'lib/search': ['lib/course'],
	'lib/i18n': [],
	'lib/sync': ['lib/progress'],
	'lib/storage': ['lib/progress', 'lib/sync'],
	'lib/sender': ['lib/sync', 'lib/storage'],
	'lib/offline': ['lib/course'],
	'lib/ui': ['lib/course', 'lib/quiz', 'lib/progress', 'lib/i18n'],
	// prettier-ignore
	'lib/app': [
		'lib/course', 'lib/quiz', 'lib/progress', 'lib/search', 'lib/i18n',
		'lib/sync', 'lib/storage', 'lib/sender', 'lib/offline', 'lib/ui'
	],
	'lib/server': ['lib/course', 'lib/server/compiler', 'lib/server/store'],
	'lib/server/sync': ['lib/sync', 'lib/server/store'],
	'lib/server/compiler': ['lib/course', 'lib/quiz'],
	'lib/server/store': ['lib/sync'],
	cli: ['lib/server', 'lib/server/compiler', 'lib/server/store', 'lib/server/sync'],
	routes: ['lib/course', 'lib/ui', 'lib/app', 'lib/i18n', 'lib/server', 'lib/server/sync'],
	'service-worker': ['lib/course', 'lib/offline', 'lib/sender', 'lib/storage']
};
/** What Kit wants at the top of `src`, outside every room. */
const outside = ['app.d.ts', 'hooks.client.ts', 'hooks.server.ts'];
/** No DOM, no Node, no clock, no chance here: tsconfig.pure.json checks the types, this test the rest. */
const pure = /^lib\/(course|quiz|progress|search|sync|server\/compiler\/([234]-|identity\/|inspect\/))/;

const byLength = Object.keys(rooms).sort((a, b) => b.length - a.length);
const roomOf = (path: string) => byLength.find((room) => path.startsWith(`${room}/`));

function importsOf(path: string): string[] {
	const text = readFileSync(join('src', path), 'utf8');
	const scripts = path.endsWith('.svelte')
		? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script ?? '')
		: [text];
	return scripts.flatMap((script) => ts.preProcessFile(script).importedFiles.map(({ fileName }) => fileName));
}

/** An import inside `src`, as a path from it; `null`: a package, or one of Kit's own modules. */
function resolve(path: string, specifier: string): string | null {
	if (specifier.startsWith('$lib/')) return specifier.replace('$lib/', 'lib/');
	return specifier.startsWith('.') ? join(dirname(path), specifier) : null;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((path) => /\.(ts|js|svelte)$/.test(path))
	.sort();
const imports = files.flatMap((path) => importsOf(path).map((specifier) => ({ path, specifier })));

describe('the rooms of the house', () => {
	test('every file stands in one', () => {
		expect(files.filter((path) => roomOf(path) === undefined && !outside.includes(path))).toEqual([]);
	});

	test('a room imports only what it may', () => {
		expect(imports.length).toBeGreaterThan(50);
		const offences = imports.filter(({ path, specifier }) => {
			const [from, target] = [roomOf(path), resolve(path, specifier)];
			if (from === undefined || target === null) return false;
			const to = roomOf(`${target}/`);
			return to === undefined || (to !== from && !rooms[from]?.includes(to));
		});
		expect(offences.map(({ path, specifier }) => `${path}: ${specifier}`)).toEqual([]);
	});

	test('a pure room imports no package but these, and asks neither clock nor chance', () => {
		const inside = (path: string) => pure.test(path) && !/(\.test|-arbitrary)\.ts$/.test(path);
		const packages =
			/^(valibot|yaml|marked|entities|shiki(\/[\w/.-]+)?|@noble\/hashes\/\w+\.js|@scure\/bip39(\/[\w/.]+)?)$/;
		const foreign = imports
			.filter(({ path, specifier }) => inside(path) && resolve(path, specifier) === null)
			.filter(({ specifier }) => !packages.test(specifier));
		expect(foreign.map(({ path, specifier }) => `${path}: ${specifier}`)).toEqual([]);
		const impure = /\b(Date\.now|new Date\(\)|Math\.random|performance\.now|crypto\.|setTimeout|fetch\()/;
		const offences = files.filter(
			(path) => inside(path) && impure.test(readFileSync(join('src', path), 'utf8'))
		);
		expect(offences).toEqual([]);
	});

	test('a file holds one idea: none is longer than 250 lines', () => {
		const long = files.filter((path) => readFileSync(join('src', path), 'utf8').split('\n').length > 250);
		expect(long).toEqual([]);
	});
});
