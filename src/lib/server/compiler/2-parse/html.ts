import { addPair, noAttributes } from './attributes';
import type { Attributes } from '../tree';

export interface Tag {
	name: string;
	kind: 'open' | 'close' | 'comment';
	selfClosing: boolean;
	/** The tag as it is written. */
	raw: string;
	attributes: Attributes;
}

const open =
	/<(\p{L}[\p{L}\p{N}_:-]*)((?:\s+\p{L}[\p{L}\p{N}_:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(\/?)>/uy;
const close = /<\/(\p{L}[\p{L}\p{N}_:-]*)\s*>/uy;
const special = /<[!?][a-z][^>]*>/iy;
const attribute = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** No tag is longer, a picture's bytes aside: an open quotation mark would run to the end of the deck. */
export const longestTag = 4096;
const untilBytes = /<\p{L}[^<>]*?=\s*(["'])data:/uy;

/** The HTML tag or comment at a place of a text. */
export function readTag(text: string, start: number): Tag | null {
	if (text.charCodeAt(start) !== 60) return null;
	if (text.startsWith('<!--', start)) {
		const end = text.indexOf('-->', start + 4);
		return end < 0 ? null : tag('', 'comment', text.slice(start, end + 3));
	}
	const piece = text.slice(start, farthestEnd(text, start));
	const opening = matchAt(open, piece);
	if (opening) {
		const found = tag(opening[1] ?? '', 'open', opening[0], opening[3] === '/');
		for (const [, key, double, single, bare] of (opening[2] ?? '').matchAll(attribute)) {
			addPair(found.attributes, key ?? '', double ?? single ?? bare ?? '');
		}
		return found;
	}
	const closing = matchAt(close, piece);
	if (closing) return tag(closing[1] ?? '', 'close', closing[0]);
	const other = matchAt(special, piece);
	return other && tag('!', 'comment', other[0]);
}

function farthestEnd(text: string, start: number): number {
	const end = start + longestTag;
	const found = matchAt(untilBytes, text.slice(start, end));
	if (!found) return end;
	const uri = start + found[0].length;
	return Math.max(text.indexOf(found[1] ?? '', uri), uri) + longestTag;
}

function matchAt(pattern: RegExp, text: string): RegExpExecArray | null {
	pattern.lastIndex = 0;
	return pattern.exec(text);
}

const tag = (name: string, kind: Tag['kind'], raw: string, selfClosing = false): Tag => ({
	name: name.toLowerCase(),
	kind,
	selfClosing,
	raw,
	attributes: noAttributes()
});

const names = (list: string): Set<string> => new Set(list.split(' '));

/** They end the paragraph they stand in. */
const blockNames = names(
	'address article aside blockquote body canvas caption center col colgroup dd details dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html isindex li main menu meta noframes nav ol output p pre script section style summary table tbody td tfoot th thead title tr ul'
);

/** A block where one may begin, part of the text in a paragraph. */
const eitherNames = names(
	'applet area audio button del embed iframe ins map noscript object progress source svg textarea video'
);

export const isBlockName = (name: string): boolean => blockNames.has(name);
export const mayBeBlock = (name: string): boolean => blockNames.has(name) || eitherNames.has(name);

/** What stands in these is no Markdown. */
export const isVerbatim = (name: string): boolean => ['pre', 'script', 'style', 'textarea'].includes(name);
