import { Lexer, Tokenizer, type Token, type TokenizerExtensionFunction, type Tokens } from 'marked';
import type { Position } from '../../tree';
import { positionOf, type Context } from '../context';
import type { Line } from '../lines';
import { brackets } from './brackets';
import { citation } from './citation';
import { code, lastTicksOf } from './code';
import { escape } from './escape';
import type { Lexeme, LexemeOf } from './lexeme';
import { marks } from './marks';
import { math } from './math';
import { rawTex } from './raw-tex';
import { tag } from './tag';
import { lexText } from './text';

/**
 * A text while it is cut up. Pandoc's inlines are extensions of marked, which reads what both agree on:
 * links in angle brackets, line breaks, and the text between.
 */
export interface Cutting {
	text: string;
	/** Where in the text marked is. */
	start: number;
	/** Brackets still open at this place. */
	open: LexemeOf<'open'>[];
	/** By number of backticks, where the last run of so many stands. */
	lastTicks: ReadonlyMap<number, number>;
	/** Where the last `-->` stands. */
	lastCommentEnd: number;
	context: Context;
	/** The place in the file of a place in the text. */
	position: (offset: number) => Position;
}

/** Reads what begins at `cutting.start`, or says that it is something else. */
export type Cut = (cutting: Cutting) => Lexeme | null;

const cuts: Partial<Record<string, Cut>> = {
	'\\': (cutting) => escape(cutting) ?? rawTex(cutting),
	$: math,
	'@': citation,
	'[': brackets,
	'!': brackets,
	']': brackets,
	'^': (cutting) => brackets(cutting) ?? marks(cutting),
	'`': code,
	'<': tag
};
for (const mark of '*_~\'"‘’“”') cuts[mark] = marks;

/** Text runs up to the next character that may begin something else. */
const plain = /^[^][^\\`<*_[\]!^~$'"‘’“”@]*/;

class PandocTokenizer extends Tokenizer {
	override inlineText(src: string): Tokens.Text | undefined {
		const raw = plain.exec(src)?.[0];
		return raw === undefined ? undefined : { type: 'text', raw, text: raw, escaped: false };
	}
	// Pandoc pairs these by rules of its own: see nest.ts.
	override escape = () => undefined;
	override link = () => undefined;
	override reflink = () => undefined;
	override emStrong = () => undefined;
	override codespan = () => undefined;
	override tag = () => undefined;
}

/** Cuts a paragraph into lexemes, each with its place. */
export function lex(lines: Line[], context: Context): Lexeme[] {
	const text = lines
		.map((line) => line.text)
		.join('\n')
		.trimEnd();
	const position = placer(lines, context);
	const lastCommentEnd = text.lastIndexOf('-->');
	const cutting: Cutting = {
		text,
		start: 0,
		open: [],
		lastTicks: lastTicksOf(text),
		lastCommentEnd,
		context,
		position
	};
	const ours = new Map<Token, Lexeme>();
	const extension: TokenizerExtensionFunction = (src) => {
		cutting.start = text.length - src.length;
		const lexeme = cuts[src.charAt(0)]?.(cutting);
		if (!lexeme) return undefined;
		const token: Tokens.Generic = { type: 'pandoc', raw: lexeme.raw };
		ours.set(token, lexeme);
		return token;
	};
	const lexer = new Lexer({
		gfm: false,
		tokenizer: new PandocTokenizer(),
		extensions: { renderers: {}, childTokens: {}, inline: [extension] }
	});
	const lexemes: Lexeme[] = [];
	let start = 0;
	for (const token of lexer.inlineTokens(text)) {
		const lexeme = ours.get(token);
		if (lexeme?.kind === 'close') lexeme.opener.close = lexemes.length;
		if (lexeme) lexemes.push(lexeme);
		else for (const read of lexemesOf(token, start, position)) lexemes.push(read);
		start += token.raw.length;
	}
	return lexemes;
}

/** What marked read, in the words of the tree. */
function lexemesOf(token: Token, start: number, position: Cutting['position']): Lexeme[] {
	const { raw } = token;
	switch (token.type) {
		case 'br':
			return [{ kind: 'lineBreak', raw, start }];
		case 'link':
			return [autolink(raw, start, position)];
		default:
			return lexText(raw, start);
	}
}

function autolink(raw: string, start: number, position: Cutting['position']): Lexeme {
	const text = raw.slice(1, -1);
	const isUri = /^[a-z][a-z0-9+.-]*:/i.test(text);
	const attributes = { id: '', classes: [isUri ? 'uri' : 'email'], pairs: [] };
	const href = isUri ? text : `mailto:${text}`;
	const at = position(start);
	const inlines = [{ kind: 'text' as const, text }];
	return { kind: 'node', raw, start, node: { kind: 'link', attributes, inlines, href, title: '', at } };
}

function placer(lines: Line[], context: Context): Cutting['position'] {
	const starts: number[] = [];
	let length = 0;
	for (const line of lines) {
		starts.push(length);
		length += line.text.length + 1;
	}
	return (offset) => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		const line = lines[low] ?? { text: '', line: 1, indent: 0 };
		return positionOf(context, line, offset - (starts[low] ?? 0));
	};
}
