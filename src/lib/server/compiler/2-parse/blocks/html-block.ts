import type { Block } from '../../tree';
import { positionOf, type Reader } from '../context';
import { isBlockName, isVerbatim, mayBeBlock, type Tag } from '../html';
import { isBlank, spacesAtStart, unindent, type Line } from '../lines';
import { inside, readUntil } from './index';
import { lineWith, skip, tagAhead } from './html-tag';

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
	if (tag.kind !== 'open' || tag.selfClosing || reader.context.depth > 100) return [raw];
	reader.blocks.push(raw);
	return readContent(reader, tag);
}

/** Everything up to the closing tag, as it is written. */
function takeVerbatim(reader: Reader, name: string): string | null {
	const closing = `</${name}>`;
	const last = lineWith(reader.lines, reader.next, closing);
	if (last === null) return null;
	const text = reader.lines
		.slice(reader.next, last + 1)
		.map((line) => line.text)
		.join('\n');
	const lastLine = reader.lines[last]?.text ?? '';
	const end = text.length - lastLine.length + lastLine.toLowerCase().indexOf(closing) + closing.length;
	skip(reader, end);
	return text.slice(0, end);
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

/** What is indented under its tag is no indented code: all of it is moved left by the first line's indent. */
function indentOfContent(reader: Reader): number {
	const line = reader.lines[reader.next];
	if (line && !isBlank(line.text)) {
		reader.lines[reader.next] = unindent(line, line.text.length);
		return 0;
	}
	const first: Line | undefined = reader.lines
		.slice(reader.next, reader.next + 20)
		.find((l) => !isBlank(l.text));
	return first ? spacesAtStart(first.text) : 0;
}
