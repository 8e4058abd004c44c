import { diagnose, type Diagnostic, type RuleId } from '../diagnostic';
import type { Macros } from '../macros';
import type { Attributes, Block, InlineOf, Position } from '../tree';
import type { Identifiers } from './identifiers';
import { place, type Line } from './lines';
import type { Source } from './source';

/** What one reading of a deck shares among all its parts. */
export interface DeckReading {
	file: string;
	source: Source;
	diagnostics: Diagnostic[];
	definitions: Definitions;
	identifiers: Identifiers;
	meta: MetaBlocks;
	/** The blocks of a footnote, if there is one of that name and this is not inside one. */
	note(label: string, context: Context): Block[] | null;
	/** Links to headings by their titles, to be given the ids once all are known. */
	headingLinks: { link: InlineOf<'link'>; heading: string }[];
	/** What the TeX read so far defines. */
	macros: Macros;
	/** How many examples there are so far: they are numbered through the deck. */
	examples: number;
	/** Ids of the headings read so far, by their folded titles. */
	headingIds: Map<string, string>;
	/** The first reading only collects definitions and lays out blocks: no text is read. */
	surveying: boolean;
}

/** What one place defines and another uses, known after the first reading. */
export interface Definitions {
	links: Map<string, LinkTarget>;
	notes: Map<string, Line[]>;
	/** Folded titles of headings, which are link labels, too: pandoc's implicit_header_references. */
	headings: Set<string>;
	/** Numbers of examples (`(@label)`), to which a text refers. */
	examples: Map<string, number>;
	/** Lines that open a div which nothing closes: pandoc takes them for text. */
	unclosed: Set<number>;
}

export interface LinkTarget {
	href: string;
	title: string;
	attributes: Attributes;
}

export interface MetaBlocks {
	/** A YAML metadata block that stands among the other blocks. */
	add(yaml: Line[]): boolean;
}

/** Where in the deck a block stands: what it stands in decides how it ends. */
export interface Context {
	deck: DeckReading;
	depth: number;
	/** In a list's item, the mark of another item ends a paragraph. */
	inList: boolean;
	/** How many fenced divs are open; their closing fence ends a paragraph. */
	divs: number;
	/** The HTML element whose closing tag ends the blocks inside. */
	element: string | null;
	/** Footnotes inside footnotes stay as they are written. */
	inNote: boolean;
}

/** A run of lines being read; `next` is the index of the first one not yet read. */
export interface Reader {
	lines: Line[];
	next: number;
	context: Context;
	/** What has been read. */
	blocks: Block[];
}

/** Reads one construct at the reader's place and moves it on, or leaves it where it is. */
export type Construct = (reader: Reader) => Block[] | null;

export const newDefinitions = (): Definitions => ({
	links: new Map(),
	notes: new Map(),
	headings: new Set(),
	examples: new Map(),
	unclosed: new Set()
});

export const labelKey = (label: string): string => label.replace(/\s+/g, ' ').trim().toLowerCase();

/** Notes a mistake at a place of the file, once the definitions are known. */
export function report(context: Context, id: RuleId, at: Position, message: string): void {
	const { deck } = context;
	if (!deck.surveying) deck.diagnostics.push(diagnose(id, deck.file, at, message));
}

/** A place of a line, as the tree keeps it. */
export function positionOf(context: Context, line: Line, offset = 0): Position {
	return context.deck.source.inFile(place(line, offset));
}
