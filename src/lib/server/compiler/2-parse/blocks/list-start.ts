import type { OrderedStyle } from '../../tree';
import type { Line } from '../lines';
import { romanNumber } from './roman';
import { isRule } from './rule';

/** How many characters an item's mark takes, the spaces around it included. */
export interface ListStart {
	width: number;
	numbering?: OrderedStyle;
}

export function bulletStart(line: Line): ListStart | null {
	const mark = /^ {0,3}[*+-](?= |$)/.exec(line.text)?.[0];
	return mark === undefined || isRule(line) ? null : { width: widthOf(line.text, mark.length) };
}

const marker = /^ {0,3}(\(?)(#|\d+|@[\p{L}\p{N}_-]*|[a-z]+|[A-Z]+)([.)])(?= |$)/u;

/** `1.`, `(a)`, `iv)`, `#.`, `(@)`: pandoc's fancy_lists. Where a list goes on, its style decides how a letter is read. */
export function orderedStart(line: Line, style?: OrderedStyle): ListStart | null {
	const match = marker.exec(line.text);
	if (!match) return null;
	const [whole, paren, label = '', end] = match;
	if (paren === '(' && end !== ')') return null;
	const delimiter = paren === '(' ? 'twoParens' : end === ')' ? 'oneParen' : 'period';
	const number = numberOf(label, style?.style);
	if (!number) return null;
	const isDefault = number.style === 'default' && delimiter === 'period';
	const numbering: OrderedStyle = { ...number, delimiter: isDefault ? 'default' : delimiter };
	if (isInitial(numbering) && !/^( |$)/.test(line.text.slice(whole.length + 1))) return null;
	if (/^ *p\. \d/.test(line.text)) return null;
	return { width: widthOf(line.text, whole.length), numbering };
}

/** `good` in `(@good)`. */
export const exampleLabel = ({ text }: Line): string => /@([\p{L}\p{N}_-]*)/u.exec(text)?.[1] ?? '';

export const isListStart = (line: Line): boolean => bulletStart(line) !== null || orderedStart(line) !== null;

/** After the mark stands a space; up to three more belong to it, but five begin indented code. */
function widthOf(text: string, markEnd: number): number {
	let spaces = 0;
	while (text[markEnd + spaces] === ' ') spaces++;
	return markEnd + (spaces > 4 ? 1 : spaces);
}

function numberOf(
	label: string,
	style?: OrderedStyle['style']
): Pick<OrderedStyle, 'start' | 'style'> | null {
	if (label === '#') return { start: 1, style: style ?? 'default' };
	if (label.startsWith('@')) return { start: 1, style: 'example' };
	if (/^\d/.test(label)) return { start: Number(label), style: 'decimal' };
	const upper = label === label.toUpperCase();
	const roman = romanNumber(label.toUpperCase());
	const asRoman = { start: roman ?? 0, style: upper ? ('upperRoman' as const) : ('lowerRoman' as const) };
	const wantsRoman = style === undefined ? /^i$/i.test(label) : style === asRoman.style;
	if (roman !== null && (wantsRoman || label.length > 1)) return asRoman;
	if (label.length > 1) return null;
	return { start: label.toUpperCase().charCodeAt(0) - 64, style: upper ? 'upperAlpha' : 'lowerAlpha' };
}

/** `B. Russell` begins with a name: an upper-case letter with a period wants two spaces. */
const isInitial = ({ start, style, delimiter }: OrderedStyle): boolean =>
	delimiter === 'period' &&
	(style === 'upperAlpha' || (style === 'upperRoman' && [1, 5, 10, 50, 100, 500, 1000].includes(start)));
