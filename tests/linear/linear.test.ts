import { expect, test } from 'vitest';
import { parseDeck } from '$lib/server/compiler/2-parse';
import { inspect } from '$lib/server/compiler/inspect';
import { patterns } from './patterns';

/** Long enough for what is quadratic to run into the time-out; `npm run soak` shows how times grow, up to 1 MB. */
const size = 25_000;
const timeout = 20_000;

test.each(patterns)('R1 $name', { timeout }, ({ of }) => {
	const text = of(size);
	expect(text.length).toBeGreaterThanOrEqual(size);
	expect(inspect(parseDeck({ file: 'deck.md', text }).deck).slides.length).toBeGreaterThan(0);
});
