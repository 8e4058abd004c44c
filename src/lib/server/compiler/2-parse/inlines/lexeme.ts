import type { Attributes, Inline, Position } from '../../tree';

/** The smallest parts of a text, in order; which of the marks among them pair up is decided later. */
export type Lexeme = { raw: string; start: number } & (
	| { kind: 'text'; text: string }
	| { kind: 'space' | 'softBreak' | 'lineBreak' }
	| { kind: 'node'; node: Inline }
	/** `*`, `_`, `~`, `^` or a quotation mark: one character each. */
	| { kind: 'mark'; mark: Mark }
	/** `close` is the index of the bracket that closes it, if that one makes something of the two. */
	| { kind: 'open'; opens: Opening; at: Position; close?: number }
	| { kind: 'close'; opener: Lexeme & { kind: 'open' }; tail: Tail }
	| { kind: 'spanOpen'; attributes: Attributes; at: Position }
	| { kind: 'spanClose'; at: Position }
);

export type Mark = '*' | '_' | '~' | '^' | "'" | '"' | '‘' | '’' | '“' | '”';

export type Opening = 'bracket' | 'image' | 'note';

/** What a closing bracket and that which follows it make of the text before. */
export type Tail =
	| { kind: 'target'; href: string; title: string; attributes: Attributes; heading?: string }
	| { kind: 'span'; attributes: Attributes }
	| { kind: 'note' }
	| { kind: 'cite' };

export type LexemeOf<K extends Lexeme['kind']> = Extract<Lexeme, { kind: K }>;
