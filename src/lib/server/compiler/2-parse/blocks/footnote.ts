import type { Block } from '../../tree';
import { labelKey, type Reader } from '../context';
import { dropStart, isBlank, unindent, type Line } from '../lines';

const marker = /^ {0,3}\[\^([^\s\]]+)\]:/;

/** `[^1]: …`, with more paragraphs indented by four spaces. It appears where the text refers to it. */
export function footnote(reader: Reader): Block[] | null {
	const first = reader.lines[reader.next];
	const match = marker.exec(first?.text ?? '');
	if (!first || !match) return null;
	const body = [unindent(dropStart(first, match[0].length), 99)];
	reader.next++;
	for (;;) {
		let next = reader.next;
		while (isBlank(reader.lines[next]?.text ?? '-')) next++;
		const line = reader.lines[next];
		if (!line || marker.test(line.text)) break;
		const continues = next === reader.next && !isBlank(body.at(-1)?.text ?? '');
		if (!continues && !line.text.startsWith('    ')) break;
		for (const blank of reader.lines.slice(reader.next, next)) body.push(blank);
		body.push(unindent(line, 4));
		reader.next = next + 1;
	}
	body.push({ text: '', line: first.line, indent: 0 } satisfies Line);
	reader.context.deck.definitions.notes.set(labelKey(match[1] ?? ''), body);
	return [];
}
