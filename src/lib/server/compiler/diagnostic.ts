/** An author's mistake, or something that the app does not show as the author may expect. Never thrown. */
export interface Diagnostic {
	/** One of `rules`: kebab-case, stable, explained in docs/authoring.md. */
	id: string;
	severity: 'error' | 'warning';
	/** One sentence: what is wrong, and what to do about it. */
	message: string;
	/** Relative to the content folder, `/` between its parts. */
	file: string;
	/** 1-based. */
	line: number;
	/** 1-based. */
	column: number;
}
