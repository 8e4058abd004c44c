import type { FoundQuestion, LockedQuestion } from './types';
import { wordingOf, type Wording } from './wording';

/** A question, locked or found, prepared for comparing. */
export interface Known<Q> {
	question: Q;
	/** A locked one: its id; a found one: the id that its author wrote. */
	id: string | undefined;
	wording: Wording;
	/** Where it is, or was last seen. */
	file: string;
	line: number;
	gone: boolean;
}

export function fromLock(question: LockedQuestion): Known<LockedQuestion> {
	const { id, prompt, options, seen, gone } = question;
	const texts = options.filter((option) => !option.gone).map(({ text }) => text);
	const [, file = seen, line = '0'] = /^(.*):(\d+)$/s.exec(seen) ?? [];
	return { question, id, wording: wordingOf(prompt, texts), file, line: Number(line), gone };
}

export function fromBuild(question: FoundQuestion): Known<FoundQuestion> {
	const { written, prompt, options, file, line } = question;
	return { question, id: written, wording: wordingOf(prompt, options), file, line, gone: false };
}

/** From the first deck to the last, from top to bottom: what is given out in turn depends on nothing else. */
export function inPlace<Q>(questions: readonly Known<Q>[]): Known<Q>[] {
	return [...questions].sort(
		(a, b) =>
			compare(a.file, b.file) ||
			a.line - b.line ||
			compare(a.id ?? '', b.id ?? '') ||
			compare(a.wording.key, b.wording.key)
	);
}

/** By code units: the same on every machine. */
export function compare(a: string, b: string): number {
	return a === b ? 0 : a < b ? -1 : 1;
}
