/** The decks of the bundled courses as they stand in `content/`, and as pandoc would read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseDeck } from '$lib/server/compiler/2-parse';
import { inspect, type InspectedDeck } from '$lib/server/compiler/inspect';

export const content = resolve('content');

export interface AuthoredDeck {
	/** Its folder. */
	course: string;
	/** Relative to `content`. */
	file: string;
	text: string;
	slides: InspectedDeck['slides'];
}

export const decks: AuthoredDeck[] = readdirSync(content).flatMap((course) =>
	readdirSync(join(content, course))
		.filter((name) => /^\d+_.*\.md$/.test(name))
		.map((name) => {
			const file = join(course, name);
			const text = readFileSync(join(content, file), 'utf8');
			const { slides } = inspect(parseDeck({ file, text }).deck);
			return { course, file, text, slides };
		})
);
