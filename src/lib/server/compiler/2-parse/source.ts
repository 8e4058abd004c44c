import type { Position } from '../tree';
import type { Line } from './lines';

const tabStop = 4;

export interface Source {
	lines: Line[];
	/** The place in the file of a place in the expanded text. */
	inFile(position: Position): Position;
}

/** Cuts a deck into lines: no byte order mark, any kind of line end, tabs expanded as pandoc does. */
export function readSource(text: string): Source {
	const written = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
	const tabbed = new Set(written.flatMap((raw, i) => (raw.includes('\t') ? [i + 1] : [])));
	return {
		lines: written.map((raw, i) => ({ text: expandTabs(raw), line: i + 1, indent: 0 })),
		inFile({ line, column }) {
			if (!tabbed.has(line)) return { line, column };
			return { line, column: columnAsWritten(written[line - 1] ?? '', column) };
		}
	};
}

const pad = (width: number): number => tabStop - (width % tabStop);

function expandTabs(raw: string): string {
	if (!raw.includes('\t')) return raw;
	let text = '';
	for (const char of raw) text += char === '\t' ? ' '.repeat(pad(text.length)) : char;
	return text;
}

function columnAsWritten(raw: string, column: number): number {
	let width = 0;
	for (let i = 0; i < raw.length; i++) {
		width += raw[i] === '\t' ? pad(width) : 1;
		if (width >= column) return i + 1;
	}
	return raw.length + 1;
}
