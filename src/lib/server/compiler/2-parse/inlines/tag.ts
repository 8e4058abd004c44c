import { readTag } from '../html';
import type { Cut } from './lexer';

/** An HTML tag or comment in running text; `<span>` is a span once its end is found. */
export const tag: Cut = ({ text, start, lastCommentEnd, position }) => {
	if (start > lastCommentEnd && text.startsWith('<!--', start)) return null;
	const found = readTag(text, start);
	if (!found) return null;
	const { name, kind, raw, selfClosing, attributes } = found;
	const at = position(start);
	if (name === 'span' && kind === 'close') return { kind: 'spanClose', raw, start, at };
	if (name === 'span' && !selfClosing) return { kind: 'spanOpen', attributes, raw, start, at };
	return { kind: 'node', raw, start, node: { kind: 'raw', format: 'html', text: raw, at } };
};
