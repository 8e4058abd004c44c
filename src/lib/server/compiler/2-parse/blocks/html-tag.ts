import type { Reader } from '../context';
import { readTag, type Tag } from '../html';
import { dropStart, isBlank, spacesAtStart, type Line } from '../lines';

const tagLines = 30;

/** The tag at the start of the reader's line, which may run over several lines. */
export function tagAhead(reader: Reader): { tag: Tag; take: () => void } | null {
	const line = reader.lines[reader.next];
	if (!line) return null;
	const indent = spacesAtStart(line.text);
	if (indent > 3 || line.text[indent] !== '<') return null;
	const tag = readTag(line.text, indent) ?? longTag(reader, indent);
	if (!tag) return null;
	return { tag, take: () => skip(reader, indent + tag.raw.length) };
}

/** A tag that goes on in the lines below: a comment as far as it may, another one up to a blank line. */
function longTag(reader: Reader, indent: number): Tag | null {
	const { lines, next } = reader;
	if (!lines[next]?.text.startsWith('<!--', indent)) return readTag(upToBlank(reader), indent);
	const end = lineWith(lines, next, '-->', indent + 4);
	return end === null ? null : readTag(joined(lines.slice(next, end + 1)), indent);
}

const joined = (lines: Line[]): string => lines.map((line) => line.text).join('\n');

function upToBlank({ lines, next }: Reader): string {
	let end = next + 1;
	while (end < lines.length && end < next + tagLines && !isBlank(lines[end]?.text ?? '')) end++;
	return joined(lines.slice(next, end));
}

/** Moves the reader over so many characters; what is left of a line is read as a line. */
export function skip(reader: Reader, count: number): void {
	let left = count;
	for (let line = reader.lines[reader.next]; line; line = reader.lines[reader.next]) {
		if (left <= line.text.length) {
			reader.lines[reader.next] = dropStart(line, left);
			return;
		}
		left -= line.text.length + 1;
		reader.next++;
	}
}

/** Per run of lines, what is known not to come any more: every search is made once. */
const missing = new WeakMap<Line[], Set<string>>();

/** The index of the first line from here on that holds a string. */
export function lineWith(lines: Line[], from: number, wanted: string, offset = 0): number | null {
	const known = missing.get(lines) ?? new Set<string>();
	missing.set(lines, known);
	if (known.has(wanted)) return null;
	for (let index = from; index < lines.length; index++) {
		const found = lines[index]?.text.toLowerCase().indexOf(wanted, index === from ? offset : 0) ?? -1;
		if (found >= 0) return index;
	}
	known.add(wanted);
	return null;
}
