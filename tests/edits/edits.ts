import { mkdirSync, renameSync, rmSync } from 'node:fs';
import type { EditedCourse } from './course';

/** What an author does to a course that students have answered. */
export interface Edit {
	edit: (course: EditedCourse) => void;
	/** The questions that are worded anew by it. Of all the others, nothing is said. */
	changed?: Name[];
	/** Where the answer counts for something else from now on. */
	scores?: Partial<Record<Name, number | null>>;
}

export const ids = {
	light: 'harbour--which-light-does-a-ship-show-on-its-port-side',
	knots: 'harbour--which-of-these-knots-make-a-loop-that-holds-multiple-choices',
	keel: 'harbour--the-keel-of-a-ship-stands-on-its-deck',
	storm: 'harbour--would-you-sail-in-a-storm',
	wind: 'weather--how-strong-is-the-wind-of-a-storm-in-2024',
	barometer: 'weather--what-is-the-goal-of-a-barometer-on-board'
} as const;
export type Name = keyof typeof ids;

const harbour = '01_Harbour.md';
const weather = '02_Weather.md';
const answers = 'answers.yaml';
const replace =
	(file: string, ...pairs: [from: string, to: string][]) =>
	(course: EditedCourse): void => {
		course.replace(file, ...pairs);
	};

/** On the slide, not of the question: its title, its poll, its letters, its place. */
export const beside: Record<string, Edit> = {
	'its slide has another title': { edit: replace(harbour, ['## First quizz', '## Quizz']) },
	'the headings of its deck have another level': {
		edit: (course) => course.write(weather, course.read(weather).replaceAll('## ', '# '))
	},
	'words come before it': {
		edit: replace(harbour, ['Which light', "Let's try it.\n\nReady?\n\nWhich light"])
	},
	'its letters are in lower case': { edit: replace(weather, ['Answer D: Ask', 'answer D: Ask']) },
	'its letters are out of order': {
		edit: replace(weather, ['B: To measure', 'C: To measure'], ['C: To keep', 'B: To keep'])
	},
	'its options are in another order, and the key with them': {
		edit: (course) => {
			replace(
				weather,
				['A: To measure the pressure', 'B: To measure the pressure'],
				['B: To measure the speed', 'A: To measure the speed']
			)(course);
			replace(answers, ['board: { answer: A }', 'board: { answer: B }'])(course);
		}
	},
	'its picture has spaces in its data': { edit: replace(harbour, ['AAAA', 'A A %20A']) },
	'its picture has no source': { edit: replace(harbour, ['data:image/png;base64,AAAA', '']) },
	'its picture is fetched': {
		edit: replace(harbour, ['data:image/png;base64,AAAA', 'https://polls.example/1.png'])
	},
	'its picture is named by the address of its poll': {
		edit: replace(
			harbour,
			['![Answer](data:image/png;base64,BBBB)', '![https://polls.example/2](https://polls.example/2.png)'],
			['[Answer link](https://polls.example/2)\n\n', '']
		)
	},
	'it has no poll any more': {
		edit: replace(
			harbour,
			['![Answer](data:image/png;base64,AAAA)\n\n', ''],
			['[Answer link](https://polls.example/1) _Key: xy_\n\n', '']
		)
	},
	'its poll is a new one': { edit: replace(harbour, ['example/1) _Key: xy', 'example/99) _Ket: zz']) },
	'its poll is that of another': { edit: replace(harbour, ['example/1', 'example/2']) },
	'its deck has another name': {
		edit: (course) => renameSync(course.path(harbour), course.path('07_Ports and ships copy.md'))
	},
	'its deck is in another folder': {
		edit: (course) => {
			mkdirSync(course.path('sea'));
			renameSync(course.path(harbour), course.path(`sea/${harbour}`));
		}
	},
	'it moves to another deck': {
		edit: (course) => course.write(weather, `${course.read(weather)}\n${course.cut(harbour, 'Which light')}`)
	},
	'it moves to the end of its deck': {
		edit: (course) => {
			const slide = course.cut(harbour, 'Which light');
			course.write(harbour, `${course.read(harbour)}\n${slide}`);
		}
	},
	'it is deleted for a while': {
		edit: (course) => {
			const whole = course.read(harbour);
			course.cut(harbour, 'keel');
			course.freeze();
			course.write(harbour, whole);
		}
	},
	'its whole deck is deleted for a while': {
		edit: (course) => {
			const whole = course.read(harbour);
			rmSync(course.path(harbour));
			course.freeze();
			course.write(harbour, whole);
		}
	}
};

/** Of the question itself. The answer was given to other words: it stays, and says so. */
export const worded: Record<string, Edit> = {
	'a typo is mended': {
		edit: replace(weather, ['of a barometer', 'of the barometer']),
		changed: ['barometer']
	},
	'a singular becomes plural, in the question and in an option': {
		edit: replace(harbour, ['Which light does', 'Which lights does'], ['A red light', 'Red lights']),
		changed: ['light']
	},
	'the marker comes after its end': {
		edit: replace(harbour, ['holds (multiple choices)?', 'holds? (multiple choices)']),
		changed: ['knots']
	},
	'the marker comes with a colon': {
		edit: replace(harbour, ['holds (multiple choices)?', 'holds (multiple choices):']),
		changed: ['knots']
	},
	'the marker comes after an ellipsis': {
		edit: replace(harbour, ['holds (multiple choices)?', 'holds... (multiple choices)']),
		changed: ['knots']
	},
	'the marker is misspelt': {
		edit: replace(harbour, ['(multiple choices)', '(mutliple choices)']),
		changed: ['knots']
	},
	'the marker goes': {
		edit: replace(harbour, [' (multiple choices)', '']),
		changed: ['knots']
	},
	'it says how many to choose, in bold': {
		edit: replace(harbour, ['Which of these', 'Which **two** of these']),
		changed: ['knots']
	},
	'its numbers are those of another year': {
		edit: replace(weather, ['2024', '2026'], ['some 55', 'some 52']),
		changed: ['wind']
	},
	'an option is added': {
		edit: replace(weather, ['- Answer C: To keep', '- Answer D: To look well\n- Answer C: To keep']),
		changed: ['barometer']
	},
	'an option goes that was not chosen': {
		edit: replace(weather, ['- Answer C: 3 Beaufort\n', '']),
		changed: ['wind']
	},
	'the option that was chosen is exchanged': {
		edit: replace(weather, ['Ask the cook', 'Nobody knows']),
		changed: ['wind']
	},
	'a statement is put in other words': {
		edit: replace(harbour, ['keel of a ship', 'keel of the ship']),
		changed: ['keel']
	},
	'a question without options is put in other words': {
		edit: replace(harbour, ['Would you sail', 'Would you ever sail']),
		changed: ['storm']
	}
};

/** The words are the same: what was right is not, or the other way round. */
export const keyed: Record<string, Edit> = {
	'its key is another one': {
		edit: replace(answers, ['2024: { answer: A }', '2024: { answer: D }']),
		changed: ['wind'],
		scores: { wind: 1 }
	},
	'its key names the letters that other options have now': {
		edit: replace(harbour, ['B: The figure', 'C: The figure'], ['C: The clove', 'B: The clove']),
		changed: ['knots'],
		scores: { knots: 0 }
	},
	'its key is gone': {
		edit: replace(answers, ['board: { answer: A }', 'board: { hint: Look up. }']),
		scores: { barometer: null }
	},
	'its statement is false after all': {
		edit: replace(answers, ['deck: { answer: false }', 'deck: { answer: true }']),
		changed: ['keel'],
		scores: { keel: 0 }
	}
};
