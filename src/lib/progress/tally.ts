import type { OutlineLesson, OutlineQuestion } from '$lib/course/types';
import type { QuestionProgress } from './fold';
import { standingOf, type Standing } from './standing';

export interface QuestionTally {
	questions: number;
	answered: number;
	/** And sure; those that are known are among them. */
	right: number;
	known: number;
	/** To look at again. */
	again: number;
}

export interface Tally extends QuestionTally {
	slides: number;
	read: number;
	/** Milliseconds spent reading and reviewing, resets aside. */
	studied: number;
}

export function tallyOf(
	questions: readonly Pick<OutlineQuestion, 'id'>[],
	progress: ReadonlyMap<string, QuestionProgress>
): QuestionTally {
	const own = questions.flatMap(({ id }) => progress.get(id) ?? []).map(standingOf);
	const count = (...of: Standing[]) => own.filter((standing) => of.includes(standing)).length;
	return {
		questions: own.length,
		answered: own.length - count('unanswered'),
		right: count('known', 'right'),
		known: count('known'),
		again: count('again')
	};
}

export function tallyByObjective(
	lessons: readonly OutlineLesson[],
	progress: ReadonlyMap<string, QuestionProgress>
): ReadonlyMap<string, QuestionTally> {
	const served = new Map<string, OutlineQuestion[]>();
	for (const question of lessons.flatMap(({ questions }) => questions)) {
		if (question.objective === undefined) continue;
		served.set(question.objective, [...(served.get(question.objective) ?? []), question]);
	}
	return new Map([...served].map(([objective, questions]) => [objective, tallyOf(questions, progress)]));
}

export function totalOf(tallies: readonly Tally[]): Tally {
	const of = (key: keyof Tally) => sum(tallies.map((tally) => tally[key]));
	return {
		slides: of('slides'),
		read: of('read'),
		studied: of('studied'),
		questions: of('questions'),
		answered: of('answered'),
		right: of('right'),
		known: of('known'),
		again: of('again')
	};
}

export function sum(numbers: readonly number[]): number {
	return numbers.reduce((sum, number) => sum + number, 0);
}
