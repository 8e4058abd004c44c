import type { Block, BlockOf } from '../../tree';
import { positionOf, type Reader } from '../context';
import { readInlines } from '../inlines';
import { dropStart, isBlank, type Line } from '../lines';
import { inside, readBlocks } from './index';
import { endsParagraph } from './interrupts';
import { compact } from './list-item';
import { isTable } from './table';

/** A term on a line of its own; under it `:   definition`. */
export function definitionList(reader: Reader): Block[] | null {
	const first = reader.lines[reader.next];
	if (!first || !begins(reader)) return null;
	const items: BlockOf<'definitionList'>['items'] = [];
	while (begins(reader)) {
		const term = reader.lines[reader.next];
		if (!term) break;
		reader.next++;
		const definitions: Block[][] = [];
		for (let lines = definition(reader); lines; lines = definition(reader)) {
			definitions.push(readBlocks(lines, inside(reader.context)));
		}
		items.push({ term: readInlines([trimmed(term)], reader.context), definitions });
		while (isBlank(reader.lines[reader.next]?.text ?? '-')) reader.next++;
	}
	compact(items.flatMap((item) => item.definitions));
	return [{ kind: 'definitionList', items, at: positionOf(reader.context, first) }];
}

const trimmed = (line: Line): Line =>
	dropStart({ ...line, text: line.text.trimEnd() }, line.text.length - line.text.trimStart().length);

const markWidth = (line: Line | undefined): number => {
	const match = /^( {0,2})[:~]( +)/.exec(line?.text ?? '');
	if (!match) return 0;
	const wanted = 3 - (match[1]?.length ?? 0);
	const spaces = match[2]?.length ?? 0;
	return match[0].length - (spaces >= wanted ? spaces - wanted : 0);
};

function begins(reader: Reader): boolean {
	const { lines, next } = reader;
	const term = lines[next];
	if (!term || isBlank(term.text)) return false;
	if (markWidth(lines[next + 1]) > 0) return true;
	const afterBlank = isBlank(lines[next + 1]?.text ?? '-') && markWidth(lines[next + 2]) > 0;
	return afterBlank && !isTable({ ...reader, next: next + 2 });
}

/** The lines of one definition, without their indent; a blank line before it makes it a paragraph. */
function definition(reader: Reader): Line[] | null {
	const { lines } = reader;
	const loose = isBlank(lines[reader.next]?.text ?? '-');
	const start = reader.next + (loose ? 1 : 0);
	const first = lines[start];
	const width = markWidth(first);
	if (!first || width === 0) return null;
	const body = [dropStart(first, width)];
	reader.next = start + 1;
	takeLazily(reader, body);
	let continued = false;
	for (;;) {
		let next = reader.next;
		while (isBlank(lines[next]?.text ?? '-')) next++;
		const line = lines[next];
		if (!line?.text.startsWith('    ')) break;
		continued = true;
		for (const blank of lines.slice(reader.next, next)) body.push(blank);
		body.push(dropStart(line, 4));
		reader.next = next + 1;
		takeLazily(reader, body);
	}
	if (loose || continued) body.push({ text: '', line: first.line, indent: 0 });
	return body;
}

function takeLazily(reader: Reader, body: Line[]): void {
	for (let line = reader.lines[reader.next]; line; line = reader.lines[reader.next]) {
		const indented = line.text.startsWith('    ');
		if (isBlank(line.text) || (!indented && (markWidth(line) > 0 || endsParagraph(reader, reader.next))))
			return;
		body.push(indented ? dropStart(line, 4) : line);
		reader.next++;
	}
}
