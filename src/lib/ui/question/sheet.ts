import type { QuestionType } from '$lib/course/types';
import type { Response } from '$lib/quiz/grade';
import { parseNumber } from '$lib/quiz/parse-number';

export type Sheet =
	{ ok: true; response: Response } | { ok: false; problem: 'chooseFirst' | 'typeFirst' | 'notANumber' };

/**
 * What stands on the sheet as it goes to the log, or what stands in its way.
 *
 * @param text as typed, where the answer is typed
 * @param unit shown beside the field of a number; typed as well, it is no mistake
 * @param lang of the learner's numbers
 */
export function readSheet(
	type: QuestionType,
	response: Response,
	text: string,
	lang: string,
	unit?: string
): Sheet {
	if (typeof response !== 'string') {
		return response.length === 0 ? { ok: false, problem: 'chooseFirst' } : { ok: true, response };
	}
	if (text.trim() === '') return { ok: false, problem: 'typeFirst' };
	if (type !== 'number') return { ok: true, response: text };
	const value = parseNumber(withoutUnit(text.trim(), unit), lang);
	return value === null ? { ok: false, problem: 'notANumber' } : { ok: true, response: String(value) };
}

function withoutUnit(text: string, unit: string | undefined): string {
	const typed = unit !== undefined && text.toLowerCase().endsWith(unit.toLowerCase());
	return typed ? text.slice(0, -unit.length) : text;
}

/** A typed response from the log, as the learner would write it. */
export function asWritten(type: QuestionType, response: string, lang: string): string {
	if (type !== 'number' || response === '') return response;
	return new Intl.NumberFormat(lang, { useGrouping: false, maximumFractionDigits: 12 }).format(
		Number(response)
	);
}
