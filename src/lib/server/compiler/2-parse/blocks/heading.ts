import type { Block, Inline } from '../../tree';
import { noAttributes, readAttributes } from '../attributes';
import { labelKey, newDefinitions, positionOf, report, type Context, type Reader } from '../context';
import { readInlines } from '../inlines';
import { dropStart, isBlank, type Line } from '../lines';
import { hasBlockTag } from './scan';

/** `## Title {#id .class key=value}`, and a title underlined with `===` or `---`. */
export function heading(reader: Reader): Block[] | null {
	return underlined(reader) ?? marked(reader);
}

function marked(reader: Reader): Block[] | null {
	const line = reader.lines[reader.next];
	const marks = line && /^#+(?= |$)/.exec(line.text)?.[0];
	if (!line || marks === undefined) return null;
	reader.next++;
	return [headingOf(reader, line, marks.length, dropStart(line, marks.length))];
}

function underlined(reader: Reader): Block[] | null {
	const line = reader.lines[reader.next];
	const underline = reader.lines[reader.next + 1];
	const char = underline && /^(=+|-+) *$/.exec(underline.text)?.[1]?.charAt(0);
	if (!line || !underline || char === undefined || hasBlockTag(line, reader.context)) return null;
	if (underline.text.trimEnd() === '---') {
		const at = positionOf(reader.context, underline);
		report(
			reader.context,
			'accidental-heading',
			at,
			'This line makes a heading of the line above it: for a new slide, leave a blank line between the two.'
		);
	}
	reader.next += 2;
	return [headingOf(reader, line, char === '=' ? 1 : 2, line)];
}

function headingOf(reader: Reader, line: Line, level: number, rest: Line): Block {
	const { deck } = reader.context;
	const { title, attributes } = splitAttributes(rest);
	if (deck.surveying) deck.definitions.headings.add(labelKey(title.text));
	const inlines = readInlines([title], reader.context);
	if (attributes.id === '') {
		attributes.id = deck.identifiers.give(withoutReferences(title, reader.context) ?? inlines);
		attributes.automatic = true;
	} else deck.identifiers.reserve(attributes.id);
	deck.headingIds.set(labelKey(title.text), attributes.id);
	return { kind: 'heading', level, attributes, inlines, at: positionOf(reader.context, line) };
}

/** An id is made before anything is known that stands below: what only a definition makes a link is text. */
function withoutReferences(title: Line, context: Context): Inline[] | null {
	const { deck } = context;
	if (deck.surveying || !/[[@]/.test(title.text)) return null;
	const alone = { ...deck, definitions: newDefinitions(), diagnostics: [], note: () => null };
	return readInlines([title], { ...context, deck: alone });
}

/** Whether braces that follow belong to what the text ends with: a link, a span, code; a note and a reference take none. */
function takesBraces(text: string): boolean {
	const last = text.at(-1) ?? '';
	if (last === ')') return text[openingOf(text, '(', ')') - 1] === ']';
	if (last === ']') return !'^]'.includes(text[openingOf(text, '[', ']') - 1] ?? ' ');
	return last === '`' || last === '\\';
}

function openingOf(text: string, open: string, close: string): number {
	let depth = 0;
	let at = text.length - 1;
	for (; at >= 0; at--) {
		if (text[at] === close) depth++;
		else if (text[at] === open && --depth === 0) break;
	}
	return at;
}

/** The attributes at the end, with or without a space before. */
function splitAttributes(rest: Line) {
	const trimmed = rest.text.trimEnd();
	const brace = trimmed.endsWith('}') ? trimmed.lastIndexOf('{') : -1;
	const written = brace < 0 || takesBraces(trimmed.slice(0, brace)) ? null : readAttributes(trimmed, brace);
	const attributes = written?.end === trimmed.length ? written.attributes : null;
	const text = (attributes ? trimmed.slice(0, brace) : trimmed).replace(/ *(?<!\\)#+ *$/, '').trimEnd();
	const start = text.length - text.trimStart().length;
	const title = dropStart({ ...rest, text }, isBlank(text) ? text.length : start);
	return { title, attributes: attributes ?? noAttributes() };
}
