import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { findProgram } from '../programs';
import { decks } from './decks';

const python = findProgram('python3');
if (python === undefined) console.warn('python3 is not there: the Python of the lessons is not run.');

interface Outcome {
	/** By a block that needs only the standard library. */
	printed?: string;
	/** Packages that are not at hand here: the block was compiled. */
	needs?: string[];
	error?: string;
}

/** Each with the block without a language that follows on its slide, if one does: what it prints, says the lesson. */
const blocks = decks.flatMap(({ file, slides }) =>
	slides.flatMap(({ id, code }) =>
		code.flatMap(({ lang, text }, place) => {
			const next = code[place + 1];
			const prints = next?.lang === '' ? next.text : undefined;
			return lang === 'python' ? [{ place: `${file}#${id}`, text, prints }] : [];
		})
	)
);

/** What comments say that it prints: those behind a `print` that is outside of all loops, and those that end the block. */
function promised(text: string): string[] {
	const behind = [...text.matchAll(/^print\(.*\) +# (.+)$/gm)].map(([, said = '']) => said);
	const [below = ''] = /(\n# .+)+\n?$/.exec(text) ?? [];
	return [...behind, ...[...below.matchAll(/^# (.+)$/gm)].map(([, said = '']) => said)];
}

describe.runIf(python !== undefined)('C6 the Python of the lessons', () => {
	let told: (Outcome & (typeof blocks)[number])[] = [];

	beforeAll(() => {
		const script = join(import.meta.dirname, 'run-python.py');
		const input = JSON.stringify(blocks.map(({ text }) => text));
		const { stdout, stderr } = spawnSync(python ?? '', [script], { input, encoding: 'utf8' });
		expect(stderr).toBe('');
		// What the script beside this file writes.
		const outcomes = JSON.parse(stdout) as Outcome[];
		told = blocks.map((block, place) => ({ ...block, ...outcomes[place] }));
	}, 120_000);

	test('compiles; what needs only the standard library runs, and prints something', () => {
		expect(told.filter(({ error }) => error !== undefined)).toEqual([]);
		expect(told.filter(({ needs }) => needs !== undefined).length).toBeGreaterThan(20);
		expect(told.filter(({ printed }) => printed !== undefined).length).toBeGreaterThan(20);
		expect(told.filter(({ printed }) => printed === '')).toEqual([]);
	});

	test('prints what the lesson says that it prints', () => {
		const shown = told.filter(({ printed, prints }) => printed !== undefined && prints !== undefined);
		expect(shown.length).toBeGreaterThan(10);
		expect(shown.filter(({ printed, prints }) => printed?.trimEnd() !== prints?.trimEnd())).toEqual([]);
	});

	test('prints what its comments say that it prints', () => {
		const said = told.flatMap(({ place, text, printed }) =>
			promised(text).map((comment) => ({ place, comment, lines: printed?.split('\n') }))
		);
		const run = said.flatMap(({ lines, ...rest }) => (lines ? [{ ...rest, lines }] : []));
		expect(run.length).toBeGreaterThan(15);
		expect(run.filter(({ comment, lines }) => !lines.includes(comment))).toEqual([]);
	});
});
