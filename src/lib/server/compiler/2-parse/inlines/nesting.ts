import type { Inline } from '../../tree';
import type { Context } from '../context';
import { depthLimit } from '../depth';
import { append, appendAll } from './join';
import type { Lexeme, LexemeOf, Mark } from './lexeme';

/**
 * The place in the lexemes of a descent after pandoc's inline parsers. Marked pairs marks by CommonMark's
 * rules, which differ where they stand beside punctuation (`**word:**next`) or spaces, so that this is ours.
 */
export class Nesting {
	at = 0;
	/** A quotation of the same kind does not begin inside a quotation. */
	quote: 'single' | 'double' | null = null;
	/** A link holds no link. */
	inLink = false;
	/** Something stands so deep that it was left as text. */
	wasTooDeep = false;
	#end: number;
	#depth = 0;
	/** Where a word or an emphasis has just ended: `_` and quotation marks do not open there. */
	#afterWord = -1;
	/** What is known not to be closed before the end of the text being read. */
	#unclosed = new Set<string>();
	#attempted = '';

	constructor(
		private readonly lexemes: readonly Lexeme[],
		readonly context: Context,
		private readonly inline: (nesting: Nesting) => Inline[]
	) {
		this.#end = lexemes.length;
	}

	/** Reads up to where `ends` says so, or to the end; what is in vain is left at once. */
	until(ends: () => boolean): Inline[] {
		const inlines: Inline[] = [];
		while (this.at < this.#end && !this.#inVain && !ends()) appendAll(inlines, this.inline(this));
		return inlines;
	}

	one(): Inline[] {
		return this.inline(this);
	}

	/** Reads up to a lexeme as a text of its own. */
	within(end: number): Inline[] {
		const outer = this.#end;
		this.#end = end;
		const inlines = this.deeper(() => this.until(() => false));
		this.#end = outer;
		return inlines;
	}

	deeper<T>(read: () => T): T {
		this.#depth++;
		const result = read();
		this.#depth--;
		return result;
	}

	/**
	 * Tries to read something that needs an end. Where there is none, nothing is read, and the same is not
	 * tried again up to there: each failure goes to the end of the text.
	 */
	attempt(name: string, read: () => Inline[] | null): Inline[] | null {
		const key = `${name} ${this.#end}`;
		if (this.#unclosed.has(key) || this.tooDeep) return null;
		const { at, quote } = this;
		const afterWord = this.#afterWord;
		const outer = this.#attempted;
		this.#attempted = key;
		const found = this.deeper(read);
		const inVain = this.#inVain;
		this.#attempted = outer;
		this.quote = quote;
		if (found && !inVain) return found;
		if (this.atEnd) this.#unclosed.add(key);
		this.at = at;
		this.#afterWord = afterWord;
		return null;
	}

	/** Something begun further in has found that what is being attempted has no end. */
	get #inVain(): boolean {
		return this.#unclosed.has(this.#attempted);
	}

	/** So many lexemes, as the text they are. */
	literal(count = 1): Inline[] {
		const inlines: Inline[] = [];
		for (const { raw } of this.lexemes.slice(this.at, this.at + count))
			append(inlines, { kind: 'text', text: raw });
		this.at += count;
		return inlines;
	}

	/** A full stop ends a word as its letters do, but not an escaped one. */
	takeText({ text, raw }: LexemeOf<'text'>): void {
		this.at++;
		if (/[\p{L}\p{N}.]$/u.test(text) && raw !== `\\${text}`) this.endWord();
	}

	endWord(): void {
		this.#afterWord = this.at;
	}

	get afterWord(): boolean {
		return this.#afterWord === this.at;
	}

	get atEnd(): boolean {
		return this.at >= this.#end;
	}

	get end(): number {
		return this.#end;
	}

	get tooDeep(): boolean {
		const isTooDeep = this.#depth >= depthLimit;
		this.wasTooDeep ||= isTooDeep;
		return isTooDeep;
	}

	peek(ahead = 0): Lexeme | undefined {
		const index = this.at + ahead;
		return index < this.#end ? this.lexemes[index] : undefined;
	}

	mark(ahead = 0): Mark | null {
		const lexeme = this.peek(ahead);
		return lexeme?.kind === 'mark' ? lexeme.mark : null;
	}

	/** Whether a letter or a digit stands there. */
	isWord(ahead: number): boolean {
		const next = this.peek(ahead);
		return next?.kind === 'text' && /^[\p{L}\p{N}]/u.test(next.text);
	}

	isGap(ahead: number): boolean {
		const kind = this.peek(ahead)?.kind;
		return kind === undefined || kind === 'space' || kind === 'softBreak' || kind === 'lineBreak';
	}
}
