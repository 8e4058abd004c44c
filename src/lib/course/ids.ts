import { foldText, print } from './print';

/** Lower case `a-z0-9-`: accents dropped, every other run of characters one hyphen. May be empty. */
export function slug(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}

/** Event ids may have 500 characters (`progress/events.ts`), and a question's id joins two of these. */
const longest = 200;

/** An id out of a text that may be long, or in a script that leaves nothing to a slug. Never empty. */
export function idFrom(text: string): string {
	const name = slug(text);
	if (name === '') return shortPrint(text);
	return name.length > longest ? `${name.slice(0, longest)}-${shortPrint(text)}` : name;
}

/** By their texts, never by letter or place: `C` and `C++` share a slug, and their prints tell them apart. */
export function optionIds(texts: readonly string[]): string[] {
	const slugs = texts.map(slug);
	const isShared = repeatedIn(slugs);
	return distinct(
		texts.map((text, index) => {
			const name = slugs[index] ?? '';
			return name === '' || isShared(name) ? `${name}-${shortPrint(text)}` : idFrom(text);
		})
	);
}

/** Two texts that read the same cannot be told apart by any id made from them. */
export function sameTexts(texts: readonly string[]): [number, number][] {
	const firsts = new Map<string, number>();
	return texts.map(foldText).flatMap((text, place): [number, number][] => {
		const first = firsts.get(text);
		if (first !== undefined) return [[first, place]];
		firsts.set(text, place);
		return [];
	});
}

/** The slug of the file's stem without its number; where two would be equal, each keeps its number. */
export function lessonIds(stems: readonly string[]): string[] {
	const short = stems.map((stem) => slug(stem.replace(/^\d+[-_. ]+/, '')));
	const isShared = repeatedIn(short);
	return distinct(
		stems.map((stem, index) => {
			const name = short[index] ?? '';
			return name === '' || isShared(name) ? idFrom(stem) : name;
		})
	);
}

/** The second of a name becomes `name-2`. */
export function distinct(names: readonly string[]): string[] {
	const taken = new Set<string>();
	/** The last number that a name was given, so that a thousand equal ones stay cheap. */
	const counts = new Map<string, number>();
	return names.map((name) => {
		let free = name;
		for (let count = counts.get(name) ?? 1; taken.has(free); counts.set(name, count))
			free = `${name}-${++count}`;
		taken.add(free);
		return free;
	});
}

function repeatedIn(names: readonly string[]): (name: string) => boolean {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return (name) => (counts.get(name) ?? 0) > 1;
}

function shortPrint(text: string): string {
	return print(text).slice(0, 6);
}
