import type { Inline } from '../../tree';
import { positionOf, report, type Context } from '../context';
import { reportTooDeep } from '../depth';
import { isBlank, isTooLong, spacesAtStart, type Line } from '../lines';
import { lex } from './lexer';
import { nest } from './nest';
import { append, trim } from './join';

/** Reads running text: its lines become emphasis, links, code, quotation marks … as pandoc reads them. */
export function readInlines(lines: Line[], context: Context): Inline[] {
	const [first] = lines;
	if (!first || context.deck.surveying || lines.every((line) => isBlank(line.text))) return [];
	if (isTooLong(lines)) {
		const at = positionOf(context, first, spacesAtStart(first.text));
		report(context, 'too-long', at, 'Running text of more than 32 KB: shown as plain text.');
		return readWords(lines);
	}
	const { inlines, wasTooDeep } = nest(lex(lines, context), context);
	if (wasTooDeep) reportTooDeep(context, first);
	return trim(inlines);
}

/** The words of lines that are not read any further. */
export function readWords(lines: Line[]): Inline[] {
	const words: Inline[] = [];
	for (const line of lines) {
		if (words.length > 0) append(words, { kind: 'softBreak' });
		append(words, { kind: 'text', text: line.text.trim() });
	}
	return trim(words);
}
