import type { Position } from './tree';

/** An author's mistake, or something that the app does not show as the author may expect. Never thrown. */
export interface Diagnostic {
	/** One of `rules`: kebab-case, stable, explained in docs/authoring.md. */
	id: string;
	severity: Severity;
	/** One sentence: what is wrong, and what to do about it. */
	message: string;
	/** Relative to the content folder, `/` between its parts. */
	file: string;
	/** 1-based. */
	line: number;
	/** 1-based. */
	column: number;
}

export type Severity = 'error' | 'warning';

/**
 * Contract: an error is a deck that cannot be read as written, a written id used twice, a key naming no
 * option; all else is a warning. Neither stops a build.
 */
export const rules = {
	'not-utf-8': 'error',
	'empty-deck': 'error',
	'broken-front-matter': 'error',
	'unclosed-div': 'error',
	'unclosed-fence': 'error',
	'duplicate-id': 'error',
	'key-names-no-option': 'error',

	'too-deep': 'warning',
	'too-long': 'warning',
	'list-in-paragraph': 'warning',
	'accidental-heading': 'warning',
	'accidental-metadata': 'warning',
	'text-beside-table': 'warning',

	'broken-course-file': 'warning',
	'unknown-course-field': 'warning',
	'missing-deck': 'warning',
	'deck-in-no-part': 'warning',
	'deck-in-two-parts': 'warning',
	'broken-answers-file': 'warning',
	'answers-for-no-question': 'warning',
	'broken-lock-file': 'warning',
	'not-in-lock': 'warning',

	'second-question': 'warning',
	'question-without-prompt': 'warning',
	'question-without-key': 'warning',
	'settings-without-question': 'warning',
	'single-option': 'warning',
	'same-option': 'warning',
	'item-is-no-option': 'warning',
	'type-does-not-fit': 'warning',
	'key-does-not-fit': 'warning',
	'keys-disagree': 'warning',
	'unknown-attribute': 'warning',
	'unknown-objective': 'warning',
	'unknown-slide': 'warning',
	'poll-without-link': 'warning',
	'poll-links-disagree': 'warning',
	'shared-poll': 'warning',

	'missing-picture': 'warning',
	'remote-picture': 'warning',
	'picture-outside': 'warning',
	'broken-picture': 'warning',
	'picture-without-alt': 'warning',
	'dead-link': 'warning',
	'link-without-extension': 'warning',
	'link-to-file': 'warning',
	'refused-link': 'warning',
	'refused-html': 'warning',
	'embedded-page': 'warning',
	'wide-columns': 'warning',
	'broken-math': 'warning',
	'raw-tex': 'warning',
	'foreign-dialect': 'warning',
	'hidden-slide': 'warning',
	'unshown-background': 'warning',
	'slide-level-flip': 'warning'
} as const satisfies Record<string, Severity>;

export type RuleId = keyof typeof rules;

export function diagnose(id: RuleId, file: string, at: Position, message: string): Diagnostic {
	return { id, severity: rules[id], message, file, line: at.line, column: at.column };
}

/** As they are read: by file, then from top to bottom. */
export function inReadingOrder(a: Diagnostic, b: Diagnostic): number {
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	return a.line - b.line || a.column - b.column;
}
