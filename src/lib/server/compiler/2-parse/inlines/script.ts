import type { Inline } from '../../tree';
import type { Nesting } from './nesting';

/** `~~no longer~~`: no space stands before the end. */
export function strikeout(nesting: Nesting): Inline[] | null {
	if (nesting.mark(1) !== '~' || nesting.mark(2) === '~' || nesting.isGap(2)) return null;
	const closes = (ahead: number) => nesting.mark(ahead) === '~' && nesting.mark(ahead + 1) === '~';
	return nesting.attempt('~~', () => {
		nesting.at += 2;
		const inlines = nesting.until(() => closes(0) || (nesting.peek()?.kind === 'space' && closes(1)));
		if (inlines.length === 0 || !closes(0)) return null;
		nesting.at += 2;
		return [{ kind: 'strikeout', inlines }];
	});
}

export const subscript = (nesting: Nesting): Inline[] | null => script(nesting, '~', 'subscript');
export const superscript = (nesting: Nesting): Inline[] | null => script(nesting, '^', 'superscript');

/** `H~2~O`, `2^10^`: no space stands inside. */
function script(nesting: Nesting, mark: '~' | '^', kind: 'subscript' | 'superscript'): Inline[] | null {
	return nesting.attempt(mark, () => {
		nesting.at++;
		const inlines = nesting.until(() => nesting.mark() === mark || nesting.isGap(0));
		if (inlines.length === 0 || nesting.mark() !== mark) return null;
		nesting.at++;
		return [{ kind, inlines }];
	});
}
