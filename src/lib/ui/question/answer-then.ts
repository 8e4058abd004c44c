import type { Question } from '$lib/course/types';
import type { Messages } from '$lib/i18n/catalogues';
import type { PastAttempt } from './given';
import { asWritten } from './sheet';

/** What was answered, in the words that the question had then. */
export function answerThen(
	{ type, options }: Pick<Question, 'type' | 'options'>,
	{ event: { response }, wording }: Pick<PastAttempt, 'event' | 'wording'>,
	words: Pick<Messages, 'app' | 'question' | 'locale'>
): string {
	if (typeof response === 'string') return asWritten(type, response, words.locale);
	const texts = response.map((id) => {
		if (type === 'boolean' && (id === 'true' || id === 'false')) return words.question[id];
		const option = [...(wording?.options ?? []), ...options].find((option) => option.id === id);
		return option?.text ?? id;
	});
	return type === 'order'
		? texts.map((text, place) => `${place + 1}. ${text}`).join('  ')
		: words.app.list(texts);
}
