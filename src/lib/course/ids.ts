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
	return distinct(
		texts.map((text, index) => {
			const name = slug(text);
			const shared = slugs.some((other, place) => place !== index && other === name);
			return name === '' || shared ? `${name}-${shortPrint(text)}` : idFrom(text);
		})
	);
}

/** Two texts that read the same cannot be told apart by any id made from them. */
export function sameTexts(texts: readonly string[]): [number, number][] {
	const folded = texts.map(foldText);
	return folded.flatMap((text, place): [number, number][] => {
		const first = folded.indexOf(text);
		return first < place ? [[first, place]] : [];
	});
}

/** The slug of the file's stem without its number; where two would be equal, each keeps its number. */
export function lessonIds(stems: readonly string[]): string[] {
	const short = stems.map((stem) => slug(stem.replace(/^\d+[-_. ]+/, '')));
	return distinct(
		stems.map((stem, index) => {
			const name = short[index] ?? '';
			const shared = short.some((other, place) => place !== index && other === name);
			return name === '' || shared ? idFrom(stem) : name;
		})
	);
}

/** The second of a name becomes `name-2`. */
export function distinct(names: readonly string[]): string[] {
	const taken = new Set<string>();
	return names.map((name) => {
		let free = name;
		for (let count = 2; taken.has(free); count++) free = `${name}-${count}`;
		taken.add(free);
		return free;
	});
}

function shortPrint(text: string): string {
	return print(text).slice(0, 6);
}
