import { parseDeck } from '../../2-parse';
import type { Diagnostic } from '../../diagnostic';
import type { Block, DeckSlide } from '../../tree';
import type { NamedQuestion, QuestionDraft } from './draft';
import { answerOf, keyPlaces } from './key';
import { settingsOf, type Setting } from './settings';
import { typeOf } from './type';

/** A question with its type, and graded by the key that belongs to its id. */
export function draftQuestion(
	slide: DeckSlide,
	file: string,
	{ found, id, entry, ...named }: NamedQuestion
): { question: QuestionDraft; diagnostics: Diagnostic[] } {
	const settings = settingsOf(slide, file, entry);
	const keys = keyPlaces(found, settings);
	const type = typeOf(found, settings, keys.places.length);
	const optionIds = type.type === 'boolean' ? ['true', 'false'] : named.optionIds;
	const key = answerOf(type.type, settings, keys.places, optionIds);
	const model =
		type.type === 'open' && typeof settings.answer?.value === 'string' ? settings.answer.value : '';
	const question: QuestionDraft = {
		...found,
		id,
		type: type.type,
		optionIds,
		answer: key.answer,
		explanation: [...found.explanation, ...markdown(settings.explanation?.value ?? ''), ...markdown(model)],
		hint: [...found.hint, ...markdown(settings.hint?.value ?? '')],
		options: found.options.map((option) => ({
			...option,
			feedback: [...option.feedback, ...markdown(feedbackFor(option.label, settings.feedback))]
		})),
		settings
	};
	return {
		question,
		diagnostics: [...keys.diagnostics, ...type.diagnostics, ...key.diagnostics]
	};
}

function feedbackFor(label: string, feedback: Setting<Record<string, string>> | undefined): string {
	const entries = Object.entries(feedback?.value ?? {});
	return entries.find(([name]) => name.toLowerCase() === label.toLowerCase())?.[1] ?? '';
}

/** Hints and explanations outside the slides are Markdown, too. */
function markdown(text: string): Block[] {
	return text.trim() === '' ? [] : parseDeck({ file: '', text }).deck.blocks;
}
