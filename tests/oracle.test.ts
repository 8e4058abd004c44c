import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDeck } from '$lib/server/compiler/2-parse';
import { inspect, type InspectedDeck } from '$lib/server/compiler/inspect';

/** Real decks and what pandoc 2.17 makes of them; the folder is not part of this project. */
const decks = '../shared/decks';
const isThere = existsSync(join(decks, 'oracle/compare.mjs'));
if (!isThere) console.warn(`${decks} is not there: the decks of real courses are not compared with pandoc.`);

interface Difference {
	/** `slide 3 (Title) links`, or what of the deck differs. */
	where: string;
	ref: unknown;
	got: unknown;
}

interface Reference extends InspectedDeck {
	/** The deck's path, below the folder of its collection. */
	source: string;
}

interface Oracle {
	compareDecks: (reference: InspectedDeck, ours: InspectedDeck) => Difference[];
}

/** Places where we differ from pandoc, with why: docs/decisions/0002-pandoc-reader.md. */
const known = new Map<string, number>([]);

function references(collection: string): Reference[] {
	const folder = join(decks, 'oracle', collection);
	return readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Reference);
}

async function compare(collection: string, root: string) {
	const { compareDecks } = (await import(join(process.cwd(), decks, 'oracle/compare.mjs'))) as Oracle;
	return references(collection).map((reference) => {
		const file = reference.source.replace(/^(others|cnes\/src)\//, '');
		const text = readFileSync(join(decks, root, file), 'utf8');
		const ours = inspect(parseDeck({ file, text }).deck);
		const differences = compareDecks(reference, structuredClone(ours));
		const wrong = new Set(differences.map(({ where }) => /^slide \d+/.exec(where)?.[0] ?? where));
		return { file, slides: reference.slides.length, differences, wrong: wrong.size };
	});
}

const isOfList = ({ where }: Difference): boolean =>
	/^(slides\.length|meta\.)| (kind|level|id|title)$/.test(where);

describe.runIf(isThere)('R2 decks read as pandoc reads them', () => {
	test('every deck of the course is equal in every field', async () => {
		const compared = await compare('cnes', 'cnes/src');
		expect(compared.length).toBeGreaterThanOrEqual(18);
		expect(
			compared.flatMap(({ file, differences }) => differences.map((d) => `${file}: ${d.where}`))
		).toEqual([]);
	});

	test('of the decks of other authors, every list of slides is, and all slides but the known ones', async () => {
		const compared = await compare('others', 'others');
		expect(compared.length).toBe(14);
		expect(compared.flatMap(({ differences }) => differences.filter(isOfList))).toEqual([]);
		const wrong = compared.filter((deck) => deck.wrong > 0).map((deck) => [deck.file, deck.wrong]);
		expect(new Map(wrong as [string, number][])).toEqual(known);
	});
});
