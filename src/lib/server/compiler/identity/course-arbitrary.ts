import fc from 'fast-check';
import type { Found, FoundQuestion } from './types';

/** A course by the names its author has in mind for the questions, which the program does not see. */
export type Course = Map<string, FoundQuestion>;

const decks = ['01_Sky.md', '02_Stars.md', '03_Planets.md'];

/** Full of twins: each template is asked about several subjects, with nearly the same options. */
export const subjects = [
	'comet',
	'quasar',
	'Neptune',
	'magnetar',
	'nebula',
	'HD',
	'LMC',
	'eclipse',
	'star cluster'
];
export const templates: ((subject: string) => { prompt: string; options: string[] })[] = [
	(subject) => ({
		prompt: `What is the most striking property of a ${subject}?`,
		options: [`The ${subject} glows`, 'Its mass', 'Its age of 13 million years', 'Nobody knows']
	}),
	(subject) => ({
		prompt: `Which instruments can observe a ${subject} (multiple choices)?`,
		options: ['Radio telescopes', 'Binoculars', 'The naked eye', 'Neutrino detectors', 'A seismograph']
	}),
	(subject) => ({ prompt: `Every ${subject} was formed before the Sun.`, options: [] }),
	(subject) => ({
		prompt: `How far away is the nearest ${subject} (in 2023)?`,
		options: ['3 light years', '40 parsecs', `See the ${subject} catalogue`]
	})
];

/** Stands in every deck, with nearly the same options. */
function greeting(deck: number): [string, FoundQuestion] {
	const prompt = 'What do we want to learn in this lesson?';
	const last = ['Fear black holes', 'Forget black holes', 'Love black holes'][deck] ?? '';
	const options = ['Read a star chart', 'Handle a telescope', 'Sleep under the open sky', last];
	return [`greeting ${deck}`, { file: decks[deck] ?? '', line: 3, prompt, options }];
}

export const anyCourse = fc
	.uniqueArray(fc.tuple(fc.nat(templates.length - 1), fc.nat(subjects.length - 1), fc.nat(2), fc.nat(900)), {
		selector: ([template, subject]) => `${template} ${subject}`,
		minLength: 3,
		maxLength: 20
	})
	.map((entries): Course => {
		const course: Course = new Map(decks.map((_, deck) => greeting(deck)));
		for (const [template, subject, deck, line] of entries) {
			course.set(`${template} ${subject}`, question(template, subject, decks[deck] ?? '', line));
		}
		return course;
	});

export function question(template: number, subject: number, file: string, line: number): FoundQuestion {
	const wording = templates[template]?.(subjects[subject] ?? '') ?? { prompt: '', options: [] };
	return { file, line, ...wording };
}

export function asFound(course: Course): Found {
	const files = [...new Set([...decks, ...[...course.values()].map(({ file }) => file)])];
	const lessons = files.map((file) => ({ file, id: file.slice(3, -3).toLowerCase(), title: '' }));
	return { lessons, questions: [...course.values()] };
}

/** Numbers below a bound, one after the other. */
export type Chance = (below: number) => number;

export const anyChance = fc.noShrink(fc.infiniteStream(fc.nat(9999))).map((stream): Chance => {
	return (below) => Number(stream.next().value) % Math.max(below, 1);
});

/** What an author does to one question that stays the same question. */
export const edits: Record<string, (question: FoundQuestion, chance: Chance) => FoundQuestion> = {
	'is moved to another deck': (question, chance) => ({ ...question, file: decks[chance(3)] ?? '' }),
	'moves down its deck': (question, chance) => ({ ...question, line: question.line + chance(500) }),
	'has a typo mended in its prompt': (question, chance) => ({
		...question,
		prompt: slip(question.prompt, chance)
	}),
	'has typos mended in its options': (question, chance) => ({
		...question,
		options: question.options.map((text) => slip(text, chance))
	}),
	'is put in the plural': (question, chance) => ({
		...question,
		prompt: changeWord(question.prompt, /\p{L}{4,}[^s](?=[ ?.])/gu, (word) => `${word}s`, chance)
	}),
	'gains, loses or moves the marker': (question, chance) => {
		const bare = question.prompt.replace(/ \(m\w+ \w+\)/, '');
		const marker = ['', ' (multiple choices)', ' (mutliple choices)'][chance(3)] ?? '';
		return { ...question, prompt: bare.replace(chance(2) === 0 ? /$/ : /(?=[?.]?$)/, marker) };
	},
	'has its numbers updated': (question, chance) => ({
		...question,
		prompt: question.prompt.replace(/\d+/g, () => `${2000 + chance(50)}`),
		options: question.options.map((text) => text.replace(/\d+/g, () => `${chance(1000)}`))
	}),
	'has one option exchanged': (question, chance) => {
		const place = chance(question.options.length);
		const other = `${['Seven', 'Some', 'Polite', 'Sleepy'][chance(4)] ?? ''} marmots`;
		return { ...question, options: question.options.map((text, at) => (at === place ? other : text)) };
	},
	'has its options in another order': (question, chance) => {
		const turn = chance(question.options.length);
		return { ...question, options: [...question.options.slice(turn), ...question.options.slice(0, turn)] };
	},
	'is typeset otherwise': (question) => ({
		...question,
		prompt: question.prompt.replace(/\?$/, ' ?').replaceAll(' ', '  ')
	})
};

/** A letter doubled, dropped or swapped with the next, inside one longer word. */
function slip(text: string, chance: Chance): string {
	const slips = [
		(word: string) => word.replace(/(?<=..)./, '$&$&'),
		(word: string) => word.replace(/(?<=..)./, ''),
		(word: string) => word.replace(/(?<=..)(.)(.)/, '$2$1')
	];
	return changeWord(text, /\p{L}{6,}/gu, slips[chance(3)] ?? String, chance);
}

function changeWord(text: string, words: RegExp, edit: (word: string) => string, chance: Chance): string {
	const all = [...text.matchAll(words)];
	const chosen = all[chance(all.length)];
	if (!chosen) return text;
	return text.slice(0, chosen.index) + edit(chosen[0]) + text.slice(chosen.index + chosen[0].length);
}
