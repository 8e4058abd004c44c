import type { Reader } from '../context';
import { longestTag, readTag, type Tag } from '../html';
import { dropStart, isBlank, spacesAtStart, textOf, type Line } from '../lines';

const tagLines = 30;

/** The tag at the start of the reader's line, which may run over several lines. */
export function tagAhead(reader: Reader): { tag: Tag; take: () => void } | null {
	const line = reader.lines[reader.next];
	if (!line) return null;
	const indent = spacesAtStart(line.text);
	if (indent > 3 || line.text[indent] !== '<') return null;
	const tag = line.text.startsWith('<!--', indent)
		? comment(reader, indent)
		: tagAt(reader.lines, reader.next, indent);
	return tag && { tag, take: () => skip(reader, indent + tag.raw.length) };
}

function comment({ lines, next }: Reader, indent: number): Tag | null {
	const end = lineWith(lines, next, '-->', indent + 4);
	return end === null ? null : readTag(textOf(lines.slice(next, end + 1)), indent);
}

/** The tag at a place of a line; it may go on in the lines below, up to a blank one. */
export function tagAt(lines: Line[], index: number, offset: number): Tag | null {
	const text = lines[index]?.text ?? '';
	const tag = readTag(text, offset);
	if (tag || text.length - offset > longestTag) return tag;
	let end = index + 1;
	while (end < index + tagLines && !isBlank(lines[end]?.text ?? '')) end++;
	const below = lines.slice(index + 1, end).map((line) => line.text.slice(0, longestTag));
	return readTag([text.slice(offset), ...below].join('\n'), 0);
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
