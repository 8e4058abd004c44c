import type { Inline } from '../../tree';
import type { Context } from '../context';
import { isBlank, type Line } from '../lines';
import { lex } from './lexer';
import { nest } from './nest';
import { append, trim } from './join';

/** Reads running text: its lines become emphasis, links, code, quotation marks … as pandoc reads them. */
export function readInlines(lines: Line[], context: Context): Inline[] {
	if (context.deck.surveying || lines.every((line) => isBlank(line.text))) return [];
	return trim(nest(lex(lines, context), context));
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
