import type { Block } from '../../tree';
import { noAttributes, readAttributes } from '../attributes';
import { labelKey, type Reader } from '../context';
import { cleanUrl, readTitle } from '../inlines/destination';
import { isBlank } from '../lines';

const label = /^ {0,3}\[(?!\^)((?:\\[^]|[^\\[\]])+)\]:/;

/** `[label]: url "title" {attributes}`; url and title may stand on lines of their own. */
export function linkDefinition(reader: Reader): Block[] | null {
	const first = reader.lines[reader.next]?.text ?? '';
	const match = label.exec(first);
	if (!match) return null;
	const text = reader.lines
		.slice(reader.next, reader.next + 4)
		.map((line) => line.text)
		.join('\n');
	const target = /\s*/y;
	target.lastIndex = match[0].length;
	target.exec(text);
	const url = /(?:<([^>\n]*)>|((?:(?! +["'({])[^\n])*))/y;
	url.lastIndex = target.lastIndex;
	const href = url.exec(text);
	if (!href || text[target.lastIndex] === '[' || isBlank(text.slice(match[0].length, url.lastIndex)))
		return null;
	let end = url.lastIndex;
	const title = readTitle(text, end);
	if (title && endsLine(text, title.end)) end = title.end;
	const braces = readAttributes(text, end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0));
	if (braces && endsLine(text, braces.end)) end = braces.end;
	if (!endsLine(text, end)) return null;
	reader.context.deck.definitions.links.set(labelKey(match[1] ?? ''), {
		href: cleanUrl((href[1] ?? href[2] ?? '').trim()),
		title: title && title.end <= end ? title.title : '',
		attributes: braces?.attributes ?? noAttributes()
	});
	reader.next += text.slice(0, end).split('\n').length;
	return [];
}

const endsLine = (text: string, at: number): boolean => /^[^\S\n]*(\n|$)/.test(text.slice(at));
