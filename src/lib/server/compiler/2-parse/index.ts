import { diagnose, type Diagnostic } from '../diagnostic';
import type { Block, Deck, InlineOf, Meta } from '../tree';
import { blockText, plainText } from '../walk';
import { inside, readBlocks } from './blocks';
import { newDefinitions, type Context, type DeckReading, type Definitions } from './context';
import { titleBlock } from './front-matter/title-block';
import { readYaml } from './front-matter/yaml';
import { Identifiers } from './identifiers';
import { readInlines } from './inlines';
import { isBlank, lengthOf, type Line } from './lines';
import { quartoCells } from './quarto';
import { slidesOf } from './slides';
import { readSource, type Source } from './source';

export interface ParsedDeck {
	deck: Deck;
	diagnostics: Diagnostic[];
}

/** Reads a deck as `pandoc -t revealjs` does. It never throws: what is wrong becomes a diagnostic. */
export function parseDeck({ file, text }: { file: string; text: string }): ParsedDeck {
	const source = readSource(text);
	const definitions = survey(file, source);
	const { blocks, meta, diagnostics } = readDeck(file, source, definitions, false);
	if (source.lines.every((line) => isBlank(line.text))) {
		diagnostics.push(diagnose('empty-deck', file, { line: 1, column: 1 }, 'This deck is empty.'));
	}
	return { deck: { file, meta, blocks, ...slidesOf(blocks) }, diagnostics };
}

/** Readings for the definitions only: again where a div turned out to be open, as its fence is text then. */
const surveys = 4;

function survey(file: string, source: Source): Definitions {
	let definitions = newDefinitions();
	for (let i = 0; i < surveys; i++) {
		const known = definitions.unclosed.size;
		const next = { ...newDefinitions(), unclosed: definitions.unclosed };
		readDeck(file, source, next, true);
		definitions = next;
		if (definitions.unclosed.size === known) break;
	}
	return definitions;
}

/** So many characters of footnotes that stand in the deck once already; the label of one more stays text. */
const mostRepeated = 1_000_000;

interface Reading {
	blocks: Block[];
	meta: Record<string, Meta>;
	diagnostics: Diagnostic[];
}

function readDeck(file: string, source: Source, definitions: Definitions, surveying: boolean): Reading {
	const meta: Record<string, Meta> = {};
	const notes = new Map<string, Block[]>();
	let repeated = 0;
	const headingLinks: { link: InlineOf<'link'>; heading: string }[] = [];
	const deck: DeckReading = {
		file,
		source,
		diagnostics: [],
		definitions,
		identifiers: new Identifiers(),
		macros: new Map(),
		examples: 0,
		headingIds: new Map(),
		headingLinks,
		meta: { add: (lines) => addMeta(meta, lines, deck) },
		surveying,
		note(label, context) {
			const lines = definitions.notes.get(label);
			if (!lines || context.inNote) return null;
			if (notes.has(label)) {
				if (repeated <= mostRepeated) repeated += lengthOf(lines);
				if (repeated > mostRepeated) return null;
			}
			const blocks = notes.get(label) ?? readBlocks(lines, inside(outermost(deck), { inNote: true }));
			notes.set(label, blocks);
			return blocks;
		}
	};
	const context = outermost(deck);
	const title = titleBlock(source.lines, (lines) => plainText(readInlines(lines, context)));
	Object.assign(meta, title.meta);
	const lines = source.lines.slice(title.end);
	if (file.endsWith('.qmd')) quartoCells(lines);
	const blocks = readBlocks([...lines, endLine(source)], context);
	for (const { link, heading } of headingLinks) link.href = `#${deck.headingIds.get(heading) ?? ''}`;
	return { blocks, meta, diagnostics: deck.diagnostics };
}

const outermost = (deck: DeckReading): Context => ({
	deck,
	depth: 0,
	inList: false,
	divs: 0,
	element: null,
	inNote: false
});

/** A blank line at the end closes the last paragraph. */
const endLine = ({ lines }: Source): Line => ({ text: '', line: lines.length, indent: 0 });

function addMeta(meta: Record<string, Meta>, lines: Line[], deck: DeckReading): boolean {
	const result = readYaml(lines, (text) => metaText(text, lines[0]?.line ?? 1, deck));
	if (result.ok) Object.assign(meta, result.meta);
	else if (result.reason === 'no-map') return false;
	else if (!deck.surveying) {
		const message = `This front matter is no YAML: ${result.message}`;
		deck.diagnostics.push(diagnose('broken-front-matter', deck.file, result.at, message));
	}
	return true;
}

/** A value is Markdown, of which the text is kept; headings in it count for nothing. */
function metaText(text: string, line: number, deck: DeckReading): string {
	const lines = text.split('\n').map((part) => ({ text: part, line, indent: 0 }));
	const context = outermost({ ...deck, identifiers: new Identifiers() });
	const plain =
		lines.length > 1 ? blockText(readBlocks(lines, context)) : plainText(readInlines(lines, context));
	return plain.replace(/\s+/g, ' ').trim();
}
