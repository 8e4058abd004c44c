import { idFrom, optionIds as idsOf } from '$lib/course/ids';
import { parseDeck } from '../../2-parse';
import type { Diagnostic } from '../../diagnostic';
import type { AnswersEntry } from '../../source';
import type { Block, DeckSlide } from '../../tree';
import { plainText, writtenId } from '../../walk';
import type { QuestionDraft } from './draft';
import { findQuestion } from './find';
import { answerOf, keyPlaces } from './key';
import { settingsOf, type Setting } from './settings';
import { typeOf } from './type';

/** The slide's question, if it is one: found, named, and graded by the key that belongs to its id. */
export function draftQuestion(
	slide: DeckSlide,
	file: string,
	lesson: string,
	answers: readonly AnswersEntry[],
	usedIds: Set<string>
): { question?: QuestionDraft; diagnostics: Diagnostic[] } {
	const first = findQuestion(slide, file);
	if (!first.found) return { diagnostics: first.diagnostics };
	const written = writtenId(slide.attributes);
	const id = free(written || `${lesson}--${idFrom(plainText(first.found.prompt))}`, usedIds);
	const entry = answers.find(({ question }) => question === id);
	// Only its entry in a file says that the slide's list is to be put in order, and only its id finds that.
	const second = entry?.type?.trim() === 'order' ? findQuestion(slide, file, true) : first;
	const { found, diagnostics } = second.found
		? { ...second, found: second.found }
		: { ...first, found: first.found };
	const settings = settingsOf(slide, file, entry);
	const keys = keyPlaces(found, settings);
	const type = typeOf(found, settings, keys.places.length);
	const texts = found.options.map(({ text }) => text);
	const optionIds = type.type === 'boolean' ? ['true', 'false'] : idsOf(texts);
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
		diagnostics: [...diagnostics, ...keys.diagnostics, ...type.diagnostics, ...key.diagnostics]
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

function free(id: string, used: Set<string>): string {
	let name = id;
	for (let count = 2; used.has(name); count++) name = `${id}-${count}`;
	used.add(name);
	return name;
}
