import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Course, Question } from '$lib/course/types';
import { compile } from '$lib/server/compiler/compile';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const decks = resolve('../shared/decks/cnes/src');
const keyFile = resolve('../shared/decks/cnes-answer-key.json');

interface Keyed {
	file: string;
	line: number;
	question: string;
	options: { letter: string; text: string }[];
	markedMultiple: boolean;
	type: 'single' | 'multiple' | 'truefalse' | 'open';
	key: string[] | boolean | null;
	reason: string;
	image: { alt: string } | null;
	link: string | null;
}

/** Without these decks there is nothing to read, and the golden folders say the same of decks of our own. */
describe.runIf(existsSync(decks))('R4 a real course of 18 decks', () => {
	let keyed: Keyed[] = [];
	let asked: Question[] = [];

	beforeAll(async () => {
		// A file of the test data, whose shape its own README gives.
		keyed = (JSON.parse(readFileSync(keyFile, 'utf8')) as { quizzes: Keyed[] }).quizzes;
		asked = questionsIn(await courseIn(decks));
	});

	test('all 30 quizzes are found, and nothing else', () => {
		expect(asked.map(({ prompt }) => prompt.text)).toEqual(keyed.map(({ question }) => plain(question)));
	});

	test('each has the options, the poll and the type that its deck gives', () => {
		expect(asked.map(summary)).toEqual(
			keyed.map(({ options, type, markedMultiple, link, image }) => ({
				options: options.map(({ letter, text }) => `${letter}: ${plain(text)}`),
				type:
					type === 'truefalse'
						? 'boolean'
						: options.length === 0
							? 'open'
							: markedMultiple
								? 'multiple'
								: 'single',
				poll: link ?? (image?.alt.startsWith('https:') ? image.alt : undefined)
			}))
		);
	});

	test('with an answers.yaml beside the decks, all 30 check themselves', async () => {
		const folder = join(mkdtempSync(join(tmpdir(), 'carrel-real-')), 'src');
		cpSync(decks, folder, { recursive: true });
		const entries = asked.map(({ id }, place) => {
			const { key, reason } = keyed[place] ?? { key: null, reason: '' };
			const answer = key === null ? {} : { answer: Array.isArray(key) ? key.join(' ') : key };
			return `${id}: ${JSON.stringify({ ...answer, explanation: reason })}`;
		});
		writeFileSync(join(folder, 'answers.yaml'), entries.join('\n'));
		const checked = questionsIn(await courseIn(folder));
		expect(checked.map(keyOf)).toEqual(keyed.map(({ key }) => key));
		expect(checked.map(({ type }) => (type === 'boolean' ? 'truefalse' : type))).toEqual(
			keyed.map(({ type }) => type)
		);
		expect(checked.filter(({ explanation }) => explanation)).toHaveLength(30);
		expect(checked.map(({ id }) => id)).toEqual(asked.map(({ id }) => id));
	});
});

async function courseIn(folder: string): Promise<Course> {
	const compiled = await compile({ folder, base: '' });
	const [course] = compiled.ok ? compiled.library.courses : [];
	if (!course) throw new Error(`no course in ${basename(folder)}`);
	return course;
}

function questionsIn({ parts }: Course): Question[] {
	return parts
		.flatMap(({ lessons }) => lessons.flatMap(({ slides }) => slides))
		.flatMap(({ blocks }) => blocks.flatMap((block) => ('question' in block ? [block.question] : [])));
}

function summary({ options, type, poll }: Question) {
	const written = type === 'boolean' ? [] : options;
	return { options: written.map(({ label, text }) => `${label}: ${text}`), type, poll: poll?.url };
}

function keyOf({ type, answer, options }: Question) {
	if (!answer || !('options' in answer)) return null;
	if (type === 'boolean') return answer.options[0] === 'true';
	return answer.options.map((id) => options.find((option) => option.id === id)?.label);
}

/** The key file keeps the Markdown of the decks; a question's text is as pandoc sets it. */
function plain(markdown: string): string {
	return markdown.replaceAll('**', '').replaceAll("'", '’').replaceAll('...', '…');
}
