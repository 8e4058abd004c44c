import type { Block } from '../../tree';
import { positionOf, type Reader } from '../context';
import { isBlockName, isVerbatim, mayBeBlock, type Tag } from '../html';
import { isBlank, lengthOf, spacesAtStart, textOf, unindent } from '../lines';
import { isTooDeep, reportTooDeep } from '../depth';
import { inside, readUntil } from './index';
import { skip, tagAhead } from './html-tag';
import { findAhead } from './search';

/** Raw HTML that begins a block. Between its tags is Markdown: pandoc's markdown_in_html_blocks. */
export function htmlBlock(reader: Reader): Block[] | null {
	const line = reader.lines[reader.next];
	const ahead = tagAhead(reader);
	if (!line || !ahead) return null;
	const { tag, take } = ahead;
	if (tag.kind !== 'comment' && !(line.text.startsWith('<') ? mayBeBlock : isBlockName)(tag.name))
		return null;
	const at = positionOf(reader.context, line);
	if (tag.kind === 'open' && isVerbatim(tag.name)) {
		const text = takeVerbatim(reader, tag.name);
		if (text !== null) return [{ kind: 'raw', format: 'html', text, at }];
	}
	take();
	const raw: Block = { kind: 'raw', format: 'html', text: tag.raw, at };
	if (tag.kind !== 'open' || tag.selfClosing) return [raw];
	if (isTooDeep(reader.context)) {
		reportTooDeep(reader.context, line);
		return [raw];
	}
	reader.blocks.push(raw);
	return readContent(reader, tag);
}

/** Everything up to the closing tag, as it is written. */
function takeVerbatim(reader: Reader, name: string): string | null {
	const closing = findAhead(reader.lines, reader.next, `</${name}>`);
	if (!closing) return null;
	const before = reader.lines.slice(reader.next, closing.line);
	const end = lengthOf(before) + closing.end;
	const text = textOf(reader.lines.slice(reader.next, closing.line + 1)).slice(0, end);
	skip(reader, end);
	return text;
}

/** What stands between the tags is read in its place; the closing tag comes back. */
function readContent(reader: Reader, { name }: Tag): Block[] {
	const body: Reader = { ...reader, context: inside(reader.context, { element: name }) };
	const indent = indentOfContent(body);
	readUntil(body, (at) => {
		const line = at.lines[at.next];
		if (line) at.lines[at.next] = unindent(line, indent);
		return closes(at, name);
	});
	reader.next = body.next;
	const closing = tagAhead(reader);
	const line = reader.lines[reader.next];
	if (!line || !closing || !closes(reader, name)) return [];
	closing.take();
	return [{ kind: 'raw', format: 'html', text: closing.tag.raw, at: positionOf(reader.context, line) }];
}

function closes(reader: Reader, name: string): boolean {
	const ahead = tagAhead(reader);
	return ahead?.tag.kind === 'close' && ahead.tag.name === name;
}

/** What is indented under its tag is no indented code: each block is moved left by the indent of the next line. */
function indentOfContent({ lines, next }: Reader): number {
	const line = lines[next];
	if (!line || isBlank(line.text)) return spacesAtStart(lines[next + 1]?.text ?? '');
	lines[next] = unindent(line, line.text.length);
	return 0;
}
