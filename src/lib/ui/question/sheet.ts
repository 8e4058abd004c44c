import type { QuestionType } from '$lib/course/types';
import type { Response } from '$lib/quiz/grade';
import { parseNumber } from '$lib/quiz/parse-number';
import { longestAnswer } from './given';

export type Problem =
	| 'chooseFirst'
	| 'typeFirst'
	| 'notANumber'
	| 'tooLong'
	/** Only the learner knows which of these decimals was meant. */
	| { readings: readonly string[] };

/** What a `number` holds for sure, however large or small it is. */
export const precision = { maximumSignificantDigits: 15 } as const;

type Sheet = { ok: true; response: Response } | { ok: false; problem: Problem };

/**
 * What stands on the sheet as it goes to the log, or what stands in its way.
 *
 * @param response chosen, or as typed
 * @param unit shown beside the field of a number; typed as well, it is no mistake
 * @param lang of the learner's numbers
 */
export function readSheet(type: QuestionType, response: Response, lang: string, unit?: string): Sheet {
	if (typeof response !== 'string') {
		return response.length === 0 ? { ok: false, problem: 'chooseFirst' } : { ok: true, response };
	}
	if (response.trim() === '') return { ok: false, problem: 'typeFirst' };
	if (response.length > longestAnswer) return { ok: false, problem: 'tooLong' };
	if (type !== 'number') return { ok: true, response };
	const readings = parseNumber(withoutUnit(response.trim(), unit), lang).map(String);
	const [only] = readings;
	if (only === undefined) return { ok: false, problem: 'notANumber' };
	return readings.length === 1 ? { ok: true, response: only } : { ok: false, problem: { readings } };
}

function withoutUnit(text: string, unit = ''): string {
	const typed = text.toLowerCase().endsWith(unit.toLowerCase());
	return typed ? text.slice(0, text.length - unit.length) : text;
}

/** A typed response from the log, as the learner would write it: words, where the question was one for words then. */
export function asWritten(type: QuestionType, response: string, lang: string): string {
	const value = Number(response);
	if (type !== 'number' || response.trim() === '' || !Number.isFinite(value)) return response;
	return new Intl.NumberFormat(lang, { useGrouping: false, ...precision }).format(value);
}
