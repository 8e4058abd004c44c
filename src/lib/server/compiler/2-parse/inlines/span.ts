import type { Attributes, Inline } from '../../tree';
import type { LexemeOf } from './lexeme';
import type { Nesting } from './nesting';

/** Pandoc's native_spans: `<span class="a">` … `</span>`. */
export function span(nesting: Nesting, { attributes }: LexemeOf<'spanOpen'>): Inline[] | null {
	return nesting.attempt('span', () => {
		nesting.at++;
		const inlines = nesting.until(() => nesting.peek()?.kind === 'spanClose');
		if (nesting.atEnd) return null;
		nesting.at++;
		return [spanOf(attributes, inlines)];
	});
}

const styles = { smallcaps: 'smallCaps', ul: 'underline', underline: 'underline' } as const;

/** Some classes are a style of their own. */
export function spanOf(attributes: Attributes, inlines: Inline[]): Inline {
	const { id, classes, pairs } = attributes;
	const [only] = classes;
	const bare = id === '' && pairs.length === 0 && classes.length === 1;
	if (bare && (only === 'smallcaps' || only === 'ul' || only === 'underline'))
		return { kind: styles[only], inlines };
	return { kind: 'span', attributes, inlines };
}
