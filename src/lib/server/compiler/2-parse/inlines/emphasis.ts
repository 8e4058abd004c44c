import type { Inline } from '../../tree';
import { appendAll } from './join';
import type { Nesting } from './nesting';

type Star = '*' | '_';

/**
 * `*emphasis*`, `**strong**`, `***both***`. The three functions below are those of pandoc's reader: a mark
 * opens wherever no space follows it, and what is never closed is text.
 */
export function emphasis(nesting: Nesting, mark: Star): Inline[] {
	if ((mark === '_' && nesting.afterWord) || nesting.tooDeep) return nesting.literal();
	let size = 1;
	while (nesting.mark(size) === mark) size++;
	if (size > 3 || nesting.peek(size)?.kind === 'space') return nesting.literal(size);
	nesting.at += size;
	return nesting.deeper(() => {
		if (size === 3) return three(nesting, mark);
		return size === 2 ? two(nesting, mark, []) : one(nesting, mark, []);
	});
}

function three(nesting: Nesting, mark: Star): Inline[] {
	const inlines = nesting.until(() => ends(nesting, mark, 1));
	if (close(nesting, mark, 3)) return [{ kind: 'strong', inlines: [{ kind: 'emphasis', inlines }] }];
	if (close(nesting, mark, 2)) return one(nesting, mark, [{ kind: 'strong', inlines }]);
	if (close(nesting, mark, 1)) return two(nesting, mark, [{ kind: 'emphasis', inlines }]);
	return [{ kind: 'text', text: mark.repeat(3) }, ...inlines];
}

function two(nesting: Nesting, mark: Star, before: Inline[]): Inline[] {
	const inlines = [...before];
	const more = nesting.until(() => ends(nesting, mark, 2));
	appendAll(inlines, more);
	if (close(nesting, mark, 2)) return [{ kind: 'strong', inlines }];
	return [{ kind: 'text', text: mark.repeat(2) }, ...inlines];
}

function one(nesting: Nesting, mark: Star, before: Inline[]): Inline[] {
	const inlines = [...before];
	while (!nesting.atEnd) {
		if (!ends(nesting, mark, 1)) appendAll(inlines, nesting.one());
		else if (nesting.mark(1) === mark && !ends(nesting, mark, 1, 2) && !nesting.tooDeep) {
			nesting.at += 2;
			appendAll(
				inlines,
				nesting.deeper(() => two(nesting, mark, []))
			);
		} else break;
	}
	if (close(nesting, mark, 1)) return [{ kind: 'emphasis', inlines }];
	return [{ kind: 'text', text: mark }, ...inlines];
}

/** Whether so many marks stand here; inside a word `_` closes nothing. */
function ends(nesting: Nesting, mark: Star, count: number, ahead = 0): boolean {
	for (let i = 0; i < count; i++) if (nesting.mark(ahead + i) !== mark) return false;
	return mark === '*' || !nesting.isWord(ahead + count);
}

function close(nesting: Nesting, mark: Star, count: number): boolean {
	if (!ends(nesting, mark, count)) return false;
	nesting.at += count;
	nesting.endWord();
	return true;
}
