import type { Line } from '../lines';

/** Where a string that was looked for stands, and the place behind it. */
export interface Found {
	/** An index of the lines. */
	line: number;
	/** Offsets in that line. */
	start: number;
	end: number;
}

/** The last search for a string: from here on, what it found is the first one; null where there is none. */
interface Search {
	from: number;
	offset: number;
	found: (Found & { text: string }) | null;
}

/** Per run of lines. All the searches together go over each line few times, however often one is made. */
const searches = new WeakMap<Line[], Map<string, Search>>();

/** The first place of a string from an offset of a line on, in upper or lower case. */
export function findAhead(lines: Line[], from: number, wanted: string, offset = 0): Found | null {
	const known = searches.get(lines) ?? new Map<string, Search>();
	searches.set(lines, known);
	const last = known.get(wanted);
	if (last && from >= last.from) {
		const { found } = last;
		if (!found) return null;
		const isBehind = from > last.from || offset >= last.offset;
		if (isBehind && from < found.line && lines[found.line]?.text === found.text) return found;
	}
	const found = search(lines, from, wanted, offset);
	known.set(wanted, { from, offset, found });
	return found;
}

function search(lines: Line[], first: number, wanted: string, offset: number): Search['found'] {
	const pattern = new RegExp(wanted.replace(/[^\w\s]/g, '\\$&'), 'gi');
	pattern.lastIndex = offset;
	for (let line = first; line < lines.length; line++) {
		const text = lines[line]?.text ?? '';
		const start = pattern.exec(text)?.index;
		if (start !== undefined) return { line, start, end: start + wanted.length, text };
		pattern.lastIndex = 0;
	}
	return null;
}
