import * as v from 'valibot';
import { LineCounter, YAMLParseError, parseDocument, stringify, visit } from 'yaml';
import { compare } from './known';
import type { Lock } from './types';

/** Beside the course's decks. */
export const lockFileName = 'carrel.lock.yaml';

const header = `# The ids that learners' answers hang on, and what each lesson and question is known by after an edit.
# "carrel ids" writes this file: commit it, and do not edit it. What is gone stays, in case it comes back.
`;

const gone = v.optional(v.boolean(), false);
const id = v.pipe(v.string(), v.minLength(1, 'an id is empty'));
const listOf = <S extends v.GenericSchema<unknown, { id: string }>>(entry: S) =>
	v.pipe(
		v.array(entry),
		v.check((list) => new Set(list.map(({ id }) => id)).size === list.length, 'an id stands twice')
	);

const schema = v.object({
	version: v.literal(1, 'it is of another version'),
	lessons: listOf(v.object({ id, title: v.string(), file: v.string(), gone })),
	questions: listOf(
		v.object({
			id,
			lesson: v.string(),
			prompt: v.string(),
			options: v.optional(listOf(v.object({ id, text: v.string(), gone })), []),
			seen: v.string(),
			gone
		})
	)
});

export type ParsedLock = { ok: true; lock: Lock } | { ok: false; reason: string; line: number };

export function parseLock(text: string): ParsedLock {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
	visit(document, {
		// Never written here; and a few of them can stand for gigabytes.
		Alias: (_, { range }) => {
			const at = range?.[0] ?? 0;
			document.errors.push(new YAMLParseError([at, at], 'BAD_ALIAS', 'there is an alias'));
		}
	});
	const [error] = document.errors;
	if (error) return { ok: false, reason: error.message, line: Math.max(lines.linePos(error.pos[0]).line, 1) };
	const parsed = v.safeParse(schema, document.toJS());
	if (parsed.success) {
		const { lessons, questions } = parsed.output;
		return { ok: true, lock: { lessons, questions } };
	}
	const [issue] = parsed.issues;
	return { ok: false, reason: `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`, line: 1 };
}

/** Sorted by id, so that an edit of the course alters few lines. */
export function printLock({ lessons, questions }: Lock): string {
	const document = {
		version: 1,
		lessons: sorted(lessons).map(({ id, title, file, gone }) => ({ id, title, file, ...mark(gone) })),
		questions: sorted(questions).map(({ id, lesson, prompt, options, seen, gone }) => ({
			id,
			lesson,
			prompt,
			...(options.length > 0 && {
				options: options.map(({ id, text, gone }) => ({ id, text, ...mark(gone) }))
			}),
			seen,
			...mark(gone)
		}))
	};
	return header + stringify(document, { lineWidth: 0 });
}

function mark(gone: boolean): { gone?: true } {
	return gone ? { gone: true } : {};
}

function sorted<T extends { id: string }>(entries: readonly T[]): T[] {
	return [...entries].sort((a, b) => compare(a.id, b.id));
}
