import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';

// Each run loads the compiler anew, and machines are slow.
vi.setConfig({ testTimeout: 60_000 });

const decks = resolve('tests/decks/course');

/** As npm runs it: in the project's folder, and told where the command was typed. */
function carrel(typedIn: string, ...words: string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['--import', 'tsx', 'src/cli/carrel.ts', ...words],
		{
			env: { ...process.env, INIT_CWD: typedIn, CONTENT: '' },
			encoding: 'utf8'
		}
	);
	return { status, stdout, stderr };
}

describe('R6 carrel check', () => {
	test('names each mistake with its place, as seen from where the command was typed', () => {
		const { status, stdout, stderr } = carrel(decks, 'check', 'duplicate-ids');
		const lines = stdout.trimEnd().split('\n');
		expect(lines).toHaveLength(2);
		for (const line of lines)
			expect(line).toMatch(/^duplicate-ids\/0\d_\w+\.md:\d+:\d+ error duplicate-id \S/);
		expect(stderr).toBe('');
		expect(status).toBe(1);
	});

	test('ends with 0 where there are only warnings', () => {
		const { status, stdout } = carrel(decks, 'check', 'polls', '--json');
		const diagnostics = JSON.parse(stdout) as Record<string, unknown>[]; // the shape is what is tested
		expect(Object.keys(diagnostics[0] ?? {}).sort()).toEqual([
			'column',
			'file',
			'id',
			'line',
			'message',
			'severity'
		]);
		expect(new Set(diagnostics.map(({ severity }) => severity))).toEqual(new Set(['warning']));
		expect(status).toBe(0);
	});

	test('a course whose decks are all in another folder is one', () => {
		expect(carrel(decks, 'check', 'shared-deck/one')).toEqual({ status: 0, stdout: '', stderr: '' });
	});

	test('a folder that is not there, or without a deck, is one sentence and 2', () => {
		const empty = mkdtempSync(join(tmpdir(), 'carrel-empty-'));
		for (const folder of ['nowhere', empty]) {
			const { status, stdout, stderr } = carrel(decks, 'check', folder);
			expect([status, stdout]).toEqual([2, '']);
			expect(stderr.trimEnd().split('\n')).toHaveLength(1);
			expect(stderr).toMatch(/^There is no /);
		}
	});
});

describe('R6 carrel inspect', () => {
	const inspected = (...words: string[]) => {
		const { status, stdout, stderr } = carrel(decks, 'inspect', ...words);
		// The oracle's schema, checked below by what is read from it.
		const { slides } = JSON.parse(stdout) as { slides: { id: string; question?: unknown }[] };
		return { status, stderr, slides };
	};

	test('prints the deck as JSON, with the question on its slide', () => {
		const { status, slides } = inspected('answers-file/01_deck.md');
		expect(status).toBe(0);
		expect(slides.filter(({ question }) => question)).toHaveLength(3);
		expect(slides[1]?.question).toEqual({
			id: 'deck--which-light-is-on-the-port-side',
			type: 'single',
			prompt: 'Which light is on the port side?',
			options: [
				{ id: 'green', label: 'A', text: 'Green', correct: false },
				{ id: 'red', label: 'B', text: 'Red', correct: true }
			],
			answer: ['B']
		});
	});

	test('says what is wrong on stderr', () => {
		const { status, stderr, slides } = inspected('polls/01_polls.md');
		expect(status).toBe(0);
		expect(stderr).toMatch(/^polls\/01_polls\.md:\d+:\d+ warning question-without-key /m);
		expect(slides[0]?.question).toMatchObject({
			answer: null,
			options: [{ correct: null }, { correct: null }],
			poll: { url: 'https://polls.example/abc', key: 'xy' }
		});
	});

	test('says what is wrong with its answers in answers.yaml, and not with those of another deck', () => {
		const { stderr } = inspected('answers-file/01_deck.md');
		expect(stderr).toMatch(/^answers-file\/answers\.yaml:\d+:1 error key-names-no-option /m);
		expect(stderr).not.toContain('answers-for-no-question');
		expect(inspected('answers-file/02_order.md').stderr).toBe('');
	});

	test('shows a hidden slide, and each question on its own', () => {
		const { slides, stderr } = inspected('left-out/01_left-out.md');
		expect(slides.map(({ question }) => question !== undefined)).toEqual([false, false, false, false, true]);
		expect(stderr).toContain('hidden-slide');
	});

	test('takes no folder for a file', () => {
		const folder = mkdtempSync(join(tmpdir(), 'carrel-folders-'));
		for (const name of ['course.yaml', 'answers.yaml', 'index.md', '02_folder.md'])
			mkdirSync(join(folder, name));
		writeFileSync(join(folder, '01_deck.md'), '# Quiz\n\nThe sea is flat.\n');
		expect(inspected(join(folder, '01_deck.md')).slides).toHaveLength(1);
	});

	test('names a question as the build does, whatever else is in the folder', () => {
		const folder = mkdtempSync(join(tmpdir(), 'carrel-twins-'));
		const deck = join(decks, 'duplicate-ids/01_first.md');
		cpSync(deck, join(folder, '01_same.md'));
		writeFileSync(join(folder, '02_same.md'), '# Quiz\n\nThe sea is flat.\n');
		expect(inspected(join(folder, '02_same.md')).slides[0]?.question).toMatchObject({
			id: '02-same--the-sea-is-flat'
		});
	});

	test('a file that is not there is one sentence and 2', () => {
		const { status, stdout, stderr } = carrel(decks, 'inspect', 'nowhere.md');
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr.trimEnd().split('\n')).toHaveLength(1);
	});
});

describe('R6 carrel ids', () => {
	const copy = () => {
		const folder = join(mkdtempSync(join(tmpdir(), 'carrel-ids-')), 'lights');
		cpSync(join(decks, 'answers-file'), folder, { recursive: true });
		return folder;
	};

	test('writes the lock, tells in a line what is new, and changes nothing the second time', () => {
		const folder = copy();
		const lock = join(folder, 'carrel.lock.yaml');
		const first = carrel(folder, 'ids', '.');
		expect(first).toMatchObject({ status: 0, stderr: '' });
		expect(first.stdout).toMatch(/^carrel\.lock\.yaml: 2 lessons, \d questions; all new\n$/);
		const written = readFileSync(lock, 'utf8');
		expect(carrel(folder, 'ids', '.').stdout).toMatch(/; nothing changed\n$/);
		expect(readFileSync(lock, 'utf8')).toBe(written);
		writeFileSync(join(folder, '03_Sea.md'), '# Quiz\n\nThe sea is flat.\n');
		expect(carrel(folder, 'ids', '.').stdout).toContain(
			'; 1 lesson added (sea); 1 question added (sea--the-sea-is-flat)\n'
		);
	});

	test('refuses a lock that it cannot read, and ends with 1', () => {
		const folder = copy();
		const lock = join(folder, 'carrel.lock.yaml');
		writeFileSync(lock, 'version: 1\n<<<<<<< mine\n');
		const { status, stdout, stderr } = carrel(folder, 'ids', '.');
		expect([status, stdout]).toEqual([1, '']);
		expect(stderr).toMatch(/^carrel\.lock\.yaml: left as it is: line \d, /);
		expect(stderr.trimEnd().split('\n')).toHaveLength(1);
		expect(readFileSync(lock, 'utf8')).toContain('<<<<<<<');
	});

	test('a folder that is not there is one sentence and 2', () => {
		const { status, stdout, stderr } = carrel(decks, 'ids', 'nowhere');
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr).toMatch(/^There is no /);
	});
});

test.each(['', 'chek', 'check --jsn', 'check a b', 'inspect', 'inspect a --json', 'ids a b', 'ids --json'])(
	'R6 what is no command is answered with the usage and 2: carrel %s',
	(words) => {
		const { status, stdout, stderr } = carrel(decks, ...words.split(' ').filter(Boolean));
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr).toContain('carrel check');
	}
);

test('R6 paths are those of the project when the command is typed there', () => {
	expect(existsSync('tests/decks/course/polls/01_polls.md')).toBe(true);
	expect(carrel(process.cwd(), 'check', 'tests/decks/course/polls').stdout).toMatch(
		/^tests\/decks\/course\/polls\/01_polls\.md:/
	);
});
