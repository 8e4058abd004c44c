import { decodeReferences } from './character-reference';
import type { Lexeme } from './lexeme';

const part = / {2,}\n *| *\n *| +|&#?[\p{L}\p{N}]+;|---?|\.\.\.|(?:[^ \n&.-]+|[^])/gu;

/** Words and the gaps between them; dashes and ellipses as pandoc's smart typography sets them. */
export function lexText(text: string, offset: number): Lexeme[] {
	const lexemes: Lexeme[] = [];
	for (const { 0: raw, index } of text.matchAll(part)) {
		const start = offset + index;
		if (/^ {2,}\n/.test(raw)) lexemes.push({ kind: 'lineBreak', raw, start });
		else if (raw.includes('\n')) lexemes.push({ kind: 'softBreak', raw, start });
		else if (raw.startsWith(' ')) lexemes.push({ kind: 'space', raw, start });
		else pushText(lexemes, raw, start);
	}
	return lexemes;
}

const typographic = new Map([
	['---', '—'],
	['--', '–'],
	['...', '…']
]);

function pushText(lexemes: Lexeme[], raw: string, start: number): void {
	const text = typographic.get(raw) ?? (raw.startsWith('&') ? decodeReferences(raw) : raw);
	const last = lexemes.at(-1);
	if (last?.kind === 'text' && text === raw) {
		last.text += text;
		last.raw += raw;
	} else lexemes.push({ kind: 'text', raw, start, text });
}
