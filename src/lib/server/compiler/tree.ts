/**
 * A deck as pandoc reads it, with positions: the small tree between the parser and everything after it.
 * Kinds are pandoc's own (https://hackage.haskell.org/package/pandoc-types), so that its slide rules and
 * its oracle apply to them word for word.
 */

/** 1-based, as editors count; columns in UTF-16 code units of the line as it stands in the file. */
export interface Position {
	line: number;
	column: number;
}

export interface Attributes {
	/** Empty where there is none. */
	id: string;
	/** The id is pandoc's own, made from a heading's text: it shifts when a heading is inserted above. */
	automatic?: true;
	classes: string[];
	/** Key and value as written, in order; no `data-` prefix is added. */
	pairs: [string, string][];
}

export type Inline =
	| { kind: 'text'; text: string }
	| { kind: 'space' }
	| { kind: 'softBreak' }
	| { kind: 'lineBreak' }
	| {
			kind: 'emphasis' | 'strong' | 'underline' | 'strikeout' | 'superscript' | 'subscript' | 'smallCaps';
			inlines: Inline[];
	  }
	| { kind: 'quoted'; quote: 'single' | 'double'; inlines: Inline[] }
	| { kind: 'cite'; inlines: Inline[] }
	| { kind: 'span'; attributes: Attributes; inlines: Inline[] }
	| { kind: 'code'; attributes: Attributes; text: string }
	| { kind: 'math'; display: boolean; tex: string; at: Position }
	| { kind: 'raw'; format: string; text: string; at: Position }
	| { kind: 'link'; attributes: Attributes; inlines: Inline[]; href: string; title: string; at: Position }
	| { kind: 'image'; attributes: Attributes; alt: Inline[]; src: string; title: string; at: Position }
	| { kind: 'note'; blocks: Block[] };

export type Alignment = 'default' | 'left' | 'right' | 'center';

export interface ListItem {
	blocks: Block[];
	/** A task list's box. */
	task?: 'open' | 'done';
	at: Position;
}

export interface OrderedStyle {
	start: number;
	style: 'default' | 'decimal' | 'example' | 'lowerAlpha' | 'upperAlpha' | 'lowerRoman' | 'upperRoman';
	delimiter: 'default' | 'period' | 'oneParen' | 'twoParens';
}

export type Block = { at: Position } & (
	| { kind: 'paragraph' | 'plain'; inlines: Inline[] }
	/** An image alone in its paragraph, with alternative text: its caption. */
	| { kind: 'figure'; image: Extract<Inline, { kind: 'image' }> }
	| { kind: 'heading'; level: number; attributes: Attributes; inlines: Inline[] }
	| { kind: 'bulletList'; items: ListItem[] }
	| { kind: 'orderedList'; numbering: OrderedStyle; items: ListItem[] }
	| { kind: 'definitionList'; items: { term: Inline[]; definitions: Block[][] }[] }
	| { kind: 'code'; attributes: Attributes; text: string }
	| { kind: 'quote'; blocks: Block[] }
	| { kind: 'div'; attributes: Attributes; blocks: Block[] }
	| { kind: 'lineBlock'; lines: Inline[][] }
	| { kind: 'table'; caption: Inline[]; columns: TableColumn[]; head: Block[][][]; rows: Block[][][] }
	| { kind: 'raw'; format: string; text: string }
	| { kind: 'rule' }
);

export interface TableColumn {
	align: Alignment;
	/** Share of the text width, 0 to 1, where the source fixes it. */
	width?: number;
}

export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;
export type InlineOf<K extends Inline['kind']> = Extract<Inline, { kind: K }>;

/** Metadata as pandoc keeps it: text is parsed as Markdown and flattened; lists and maps stay. */
export type Meta = string | boolean | Meta[] | { [key: string]: Meta };

/** One deck after pandoc's slide rules. */
export interface Deck {
	/** Relative to the content folder, `/` between its parts. */
	file: string;
	meta: Record<string, Meta>;
	slideLevel: number;
	slides: DeckSlide[];
	/** Footnotes, link definitions and the like are resolved; nothing refers outside the tree. */
	blocks: Block[];
}

export interface DeckSlide {
	kind: 'section' | 'slide' | 'untitled';
	level: number;
	/** The one written, else pandoc's automatic identifier. Empty on an untitled slide. */
	id: string;
	title: Inline[];
	attributes: Attributes;
	/** Index of the section slide that it stands under. */
	parent: number | null;
	/** Pauses (`. . .`) are still paragraphs here; headings below the slide level are blocks. */
	blocks: Block[];
	at: Position;
}
