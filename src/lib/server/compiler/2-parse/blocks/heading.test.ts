import { expect, test } from 'vitest';
import { parseDeck } from '..';

const idOf = (heading: string): string => {
	const definitions = '\n\n[here]: page.html\n\n[^1]: A note.\n\n(@first) An example.\n';
	const [block] = parseDeck({ file: 'deck.md', text: heading + definitions }).deck.blocks;
	return block?.kind === 'heading' ? block.attributes.id : '';
};

test.each([
	['# See [this](page.html)', 'see-this'],
	['# See [this][here]', 'see-thishere'],
	['# See [here]', 'see-here'],
	['# A note[^1]', 'a-note1'],
	['# See [this][here]{#there}', 'there'],
	['# See [this][nowhere]{#there}', 'there'],
	['# A note^[inline]', 'a-note'],
	['# After (@first)', 'after-first']
])('R2 an id is made of what is written where a definition is wanted: %s', (heading, id) => {
	expect(idOf(heading)).toBe(id);
});
