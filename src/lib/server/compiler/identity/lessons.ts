import { foldText } from '$lib/course/print';
import { pairUp } from './pair-up';

export interface KnownLesson {
	file: string;
	title: string;
	/** The keys of its questions' wordings. */
	questions: readonly string[];
	gone: boolean;
}

/** A title says more than a path: where files are renumbered, a path leads to another lesson. */
const samePath = 1.05;
const sameTitle = 1.1;
/** All questions; of some, their part. */
const sameQuestions = 1;
const enough = 0.5;
/** What so many lessons share is no evidence. */
const tooMany = 50;

/** For each found lesson the place of the locked one that it is, if it is one. */
export function matchLessons(
	locked: readonly KnownLesson[],
	found: readonly KnownLesson[]
): Map<number, number> {
	const places = new Map<string, { right: number; weight: number }[]>();
	found.forEach((lesson, right) => {
		for (const [trace, weight] of tracesOf(lesson)) {
			const others = places.get(trace);
			if (others) others.push({ right, weight });
			else places.set(trace, [{ right, weight }]);
		}
	});
	const pairs = locked.flatMap((lesson, left) => {
		const evidence = new Map<number, number>();
		for (const [trace, weight] of tracesOf(lesson)) {
			const others = places.get(trace) ?? [];
			if (others.length > tooMany) continue;
			for (const other of others) {
				evidence.set(other.right, (evidence.get(other.right) ?? 0) + Math.min(weight, other.weight));
			}
		}
		return [...evidence].map(([right, weight]) => ({ left, right, weight, gone: lesson.gone }));
	});
	const likely = pairs.filter(({ weight }) => weight >= enough);
	const sure = pairUp(likely, (a, b) => b.weight - a.weight || Number(a.gone) - Number(b.gone));
	return new Map(sure.map(({ left, right }) => [right, left]));
}

function tracesOf({ file, title, questions }: KnownLesson): Map<string, number> {
	const distinct = new Set(questions);
	const traces = new Map([[`file ${file}`, samePath]]);
	if (foldText(title) !== '') traces.set(`title ${foldText(title)}`, sameTitle);
	for (const key of distinct) traces.set(`question ${key}`, sameQuestions / distinct.size);
	return traces;
}
