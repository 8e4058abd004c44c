import type { Reader } from '../context';
import { readTag } from '../html';
import type { Line } from '../lines';
import { closesDiv } from './fenced-div';
import { isFencedCode } from './fenced-code';
import { isListStart } from './list-start';

/**
 * Whether running text ends before this line although no blank line stands between. Pandoc lets few things
 * do so: no heading, list, quote or opening of a div is among them.
 */
export function interruptsText({ lines, context }: Reader, index: number): boolean {
	const line = lines[index];
	if (!line) return true;
	if (context.inList && isListStart(line)) return true;
	if (context.element !== null && closes(line, context.element)) return true;
	return endsParagraph({ lines, context }, index);
}

/** What ends a paragraph in the full sense; a list's item ends it only half: it becomes `plain`. */
export function endsParagraph({ lines, context }: Pick<Reader, 'lines' | 'context'>, index: number): boolean {
	const line = lines[index];
	if (!line) return false;
	if (context.divs > 0 && closesDiv(line)) return true;
	if (context.element === 'div' && closes(line, 'div')) return true;
	return line.text.startsWith('`') && isFencedCode({ lines }, index);
}

function closes({ text }: Line, element: string): boolean {
	return text.startsWith('</') && readTag(text, 0)?.name === element;
}
