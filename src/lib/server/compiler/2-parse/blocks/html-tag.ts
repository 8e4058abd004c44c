import type { Reader } from '../context';
import { longestTag, readTag, type Tag } from '../html';
import { dropStart, isBlank, spacesAtStart, textOf, type Line } from '../lines';
import { findAhead } from './search';

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
	const end = findAhead(lines, next, '-->', indent + 4);
	return end && readTag(textOf(lines.slice(next, end.line + 1)), indent);
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
