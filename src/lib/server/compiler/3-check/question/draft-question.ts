import { parseDeck } from '../../2-parse';
import { diagnose, type Diagnostic } from '../../diagnostic';
import type { Block, DeckSlide } from '../../tree';
import type { FoundQuestion, NamedQuestion, QuestionDraft } from './draft';
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
	const feedback = feedbackByLabel(settings.feedback);
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
			feedback: [...option.feedback, ...markdown(feedback.get(option.label.toLowerCase()) ?? '')]
		})),
		settings
	};
	return {
		question,
		diagnostics: [
			...keys.diagnostics,
			...type.diagnostics,
			...key.diagnostics,
			...feedbackForNone(found, settings.feedback)
		]
	};
}

type Feedback = Setting<Record<string, string>> | undefined;

function feedbackByLabel(feedback: Feedback): Map<string, string> {
	return new Map(Object.entries(feedback?.value ?? {}).map(([label, text]) => [label.toLowerCase(), text]));
}

function feedbackForNone({ options }: FoundQuestion, feedback: Feedback): Diagnostic[] {
	if (!feedback) return [];
	const labels = new Set(options.map(({ label }) => label.toLowerCase()));
	return Object.keys(feedback.value)
		.filter((label) => !labels.has(label.toLowerCase()))
		.map((label) => {
			const message = `The feedback for "${label}" is shown nowhere: the question has no such option.`;
			return diagnose('broken-answers-file', feedback.file, feedback.at, message);
		});
}

/** Hints and explanations outside the slides are Markdown, too. */
function markdown(text: string): Block[] {
	return text.trim() === '' ? [] : parseDeck({ file: '', text }).deck.blocks;
}
