import type { Attributes, Block, BlockOf, Deck, DeckSlide, Inline, Position } from '../tree';
import { blockText } from '../walk';
import { noAttributes } from './attributes';

/**
 * Pandoc's slide rules, function by function: getSlideLevel and prepSlides (Text.Pandoc.Slides), makeSections
 * (Text.Pandoc.Shared). https://pandoc.org/MANUAL.html#structuring-the-slide-show
 */
export function slidesOf(blocks: Block[]): Pick<Deck, 'slideLevel' | 'slides'> {
	const slideLevel = slideLevelOf(blocks);
	const slides: DeckSlide[] = [];
	const collect = (section: Section, parent: number | null): void => {
		const index = slides.length;
		const untitled = section.title === null;
		const kind = untitled ? 'untitled' : section.level < slideLevel ? 'section' : 'slide';
		const { id } = section.attributes;
		const { level, attributes, at } = section;
		const slide: DeckSlide = {
			kind,
			level,
			id,
			title: section.title ?? [],
			attributes,
			parent,
			blocks: [],
			at
		};
		slides.push(slide);
		const nested: Section[] = [];
		slide.blocks = flatten(section.parts, slideLevel, nested);
		for (const inner of nested) collect(inner, kind === 'section' ? index : (parent ?? index));
	};
	for (const part of sectionsOf(preparedOf(blocks, slideLevel))) {
		const nested: Section[] = [];
		const around = flatten([part], slideLevel, nested);
		for (const section of nested) collect(section, null);
		// A div around slides may hold text beside them, as in columns: it goes with the last one.
		const last = slides.at(-1);
		if (last && part.kind !== 'section' && blockText(around) !== '') {
			for (const block of around) last.blocks.push(block);
		}
	}
	return { slideLevel, slides };
}

/** The least level of a heading that something other than a heading or a rule follows directly. */
export function slideLevelOf(blocks: readonly Block[], least = 6): number {
	let level = least;
	let inDivs = 6;
	for (let i = 0; i < blocks.length; i++) {
		const block = blocks[i];
		const next = blocks[i + 1];
		if (block?.kind === 'heading') {
			if (next && block.level < level && next.kind !== 'heading' && next.kind !== 'rule') {
				level = block.level;
				i++;
			}
		} else if (block?.kind === 'div') inDivs = Math.min(inDivs, slideLevelOf(block.blocks, level));
	}
	return Math.min(level, inDivs);
}

/** A heading with what stands under it. `title` is null on a slide that a rule begins. */
interface Section {
	kind: 'section';
	level: number;
	attributes: Attributes;
	title: Inline[] | null;
	parts: Part[];
	at: Position;
}

/** A div whose blocks are divided into sections. */
interface DivPart {
	kind: 'divPart';
	div: BlockOf<'div'>;
	parts: Part[];
}

type Part = Section | DivPart | Block;

const start: Position = { line: 1, column: 1 };

/** A rule begins an untitled slide, except before a slide's heading; so does what stands before them all. */
function preparedOf(blocks: readonly Block[], slideLevel: number): Part[] {
	const untitled = (at: Position): Section => ({
		kind: 'section',
		level: slideLevel,
		attributes: noAttributes(),
		title: null,
		parts: [],
		at
	});
	const parts: Part[] = [];
	for (const [i, block] of blocks.entries()) {
		const next = blocks[i + 1];
		if (block.kind !== 'rule') parts.push(block);
		else if (next?.kind !== 'heading' || next.level !== slideLevel) parts.push(untitled(block.at));
	}
	const [first] = parts;
	const opens = first?.kind === 'section' || (first?.kind === 'heading' && first.level <= slideLevel);
	return opens ? parts : [untitled(blocks[0]?.at ?? start), ...parts];
}

/** The level of the heading that a part begins with. */
function levelOf(part: Part | undefined): number {
	if (part?.kind === 'heading' || part?.kind === 'section') return part.level;
	return part?.kind === 'div' ? levelOf(part.blocks[0]) : Infinity;
}

function sectionsOf(parts: readonly Part[]): Part[] {
	let next = 0;
	/** A section ends before the next heading of its level or of one above. */
	const below = (level: number): Part[] => {
		const found: Part[] = [];
		for (let part = parts[next]; part && levelOf(part) > level; part = parts[next]) {
			next++;
			if (part.kind === 'heading' || part.kind === 'section') {
				found.push({ ...headOf(part), parts: below(part.level) });
			} else found.push(part.kind === 'div' ? sectionOfDiv(part) : part);
		}
		return found;
	};
	return below(-Infinity);
}

const headOf = (part: BlockOf<'heading'> | Section): Section =>
	part.kind === 'section'
		? part
		: {
				kind: 'section',
				level: part.level,
				attributes: part.attributes,
				title: part.inlines,
				parts: [],
				at: part.at
			};

/** A div that begins with a heading is that heading's section, unless it is there for the layout. */
function sectionOfDiv(div: BlockOf<'div'>): Part {
	const [first, ...others] = div.blocks;
	const parts = sectionsOf(div.blocks);
	const [section] = parts;
	const isSection =
		first?.kind === 'heading' &&
		others.every((block) => block.kind !== 'heading' || block.level > first.level) &&
		!div.attributes.classes.some((name) => ['column', 'columns', 'fragment'].includes(name));
	if (!isSection || parts.length !== 1 || section?.kind !== 'section') return { kind: 'divPart', div, parts };
	return { ...section, attributes: merged(div.attributes, section.attributes) };
}

const merged = (outer: Attributes, inner: Attributes): Attributes => ({
	id: outer.id || inner.id,
	...(outer.id === '' && inner.automatic && { automatic: true }),
	classes: [...new Set([...outer.classes, ...inner.classes])],
	pairs: [...outer.pairs, ...inner.pairs]
});

/** Parts as blocks again, but for slides: those found inside are collected and stand after this one. */
function flatten(
	parts: readonly Part[],
	slideLevel: number,
	nested: Section[],
	blocks: Block[] = []
): Block[] {
	for (const part of parts) {
		if (part.kind === 'divPart') {
			blocks.push({ ...part.div, blocks: flatten(part.parts, slideLevel, nested) });
		} else if (part.kind !== 'section') blocks.push(part);
		else if (part.level <= slideLevel) nested.push(part);
		else {
			const { level, attributes, at } = part;
			blocks.push({ kind: 'heading', level, attributes, inlines: part.title ?? [], at });
			flatten(part.parts, slideLevel, nested, blocks);
		}
	}
	return blocks;
}
