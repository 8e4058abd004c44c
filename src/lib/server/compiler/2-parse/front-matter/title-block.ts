import type { Meta } from '../../tree';
import { dropStart, type Line } from '../lines';

/** Pandoc's title block: up to three lines that begin with `%`; an indented line goes on with the one above. */
export function titleBlock(
	lines: Line[],
	read: (lines: Line[]) => string
): { meta: Record<string, Meta>; end: number } {
	const fields: Line[][] = [];
	let end = 0;
	for (let line = lines[0]; line; line = lines[++end]) {
		if (line.text.startsWith('%') && fields.length < 3) fields.push([unmarked(line)]);
		else if (/^ +\S/.test(line.text) && end > 0) fields.at(-1)?.push(unmarked(line));
		else break;
	}
	const [title, authors, date] = fields;
	const meta: Record<string, Meta> = {};
	if (title?.some(hasText)) meta.title = read(title);
	const names = authors?.flatMap(splitAtSemicolons).filter(hasText) ?? [];
	if (names.length > 0) meta.author = names.map((name) => read([name]));
	if (date?.some(hasText)) meta.date = read(date);
	return { meta, end };
}

const unmarked = (line: Line): Line => dropStart(line, /^[% ]\s*/.exec(line.text)?.[0].length ?? 0);
const hasText = (line: Line): boolean => line.text.trim() !== '';

function splitAtSemicolons(line: Line): Line[] {
	return line.text.split(/; */).map((text) => ({ ...line, text: text.trim() }));
}
