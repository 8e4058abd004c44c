import type { Mark } from './lexeme';
import type { Cut } from './lexer';

const known: readonly string[] = ['*', '_', '~', '^', "'", '"', '‘', '’', '“', '”'] satisfies Mark[];
const isMark = (char: string): char is Mark => known.includes(char);

/** One character that may open or close something. */
export const marks: Cut = ({ text, start }) => {
	const mark = text.charAt(start);
	return isMark(mark) ? { kind: 'mark', mark, raw: mark, start } : null;
};
