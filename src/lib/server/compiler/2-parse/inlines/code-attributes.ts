import { readAttributes, readRawFormat } from '../attributes';
import type { Cut } from './lexer';

/** Braces right after code: its attributes, or the format that it is raw text of. Joined to it in nest.ts. */
export const codeAttributes: Cut = ({ text, start, previous, position }) => {
	if (previous?.type !== 'codespan') return null;
	const format = readRawFormat(text, start);
	if (format) {
		const raw = text.slice(start, format.end);
		return { kind: 'rawFormat', raw, start, format: format.format, at: position(start) };
	}
	const written = readAttributes(text, start);
	if (!written) return null;
	return {
		kind: 'codeAttributes',
		raw: text.slice(start, written.end),
		start,
		attributes: written.attributes
	};
};
