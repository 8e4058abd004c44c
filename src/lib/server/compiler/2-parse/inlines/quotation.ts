import type { Inline } from '../../tree';
import { trim } from './join';
import type { Mark } from './lexeme';
import type { Nesting } from './nesting';

type Quote = 'single' | 'double';

const opening: Record<Quote, readonly Mark[]> = { single: ["'", '‘'], double: ['"', '“'] };
const closing: Record<Quote, readonly Mark[]> = { single: ["'", '’'], double: ['"', '”'] };

/** Smart quotation marks; one that has no partner is an apostrophe, or the mark alone. */
export function quotationMark(nesting: Nesting, mark: Mark): Inline[] {
	const quote = ["'", '‘', '’'].includes(mark) ? 'single' : 'double';
	const opens =
		opening[quote].includes(mark) && nesting.quote !== quote && !nesting.afterWord && !nesting.isGap(1);
	const quoted = opens ? quotation(nesting, quote) : null;
	if (quoted) return quoted;
	nesting.at++;
	if (quote === 'single') return [{ kind: 'text', text: mark === '‘' ? '‘' : '’' }];
	return [{ kind: 'text', text: opens || mark === '“' ? '“' : '”' }];
}

function quotation(nesting: Nesting, quote: Quote): Inline[] | null {
	const closes = () => {
		const mark = nesting.mark();
		return mark !== null && closing[quote].includes(mark) && (quote === 'double' || !nesting.isWord(1));
	};
	return nesting.attempt(quote, () => {
		nesting.at++;
		nesting.quote = quote;
		const first = nesting.atEnd ? [] : nesting.one();
		const inlines = [...first, ...nesting.until(closes)];
		if (first.length === 0 || !closes()) return null;
		nesting.at++;
		return [{ kind: 'quoted', quote, inlines: trim(inlines) }];
	});
}
