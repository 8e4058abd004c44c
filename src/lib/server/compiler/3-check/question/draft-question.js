import { idFrom, optionIds as idsOf } from '$lib/course/ids';
import { parseDeck } from '../../2-parse';
import { plainText, writtenId } from '../../walk';
import { findQuestion } from './find';
import { answerOf, keyPlaces } from './key';
import { settingsOf } from './settings';
import { typeOf } from './type';
/** The slide's question, if it is one: found, named, and graded by the key that belongs to its id. */
export function draftQuestion(slide, file, lesson, answers, usedIds) {
    const { found, diagnostics } = findQuestion(slide, file);
    if (!found)
        return { diagnostics };
    const written = writtenId(slide.attributes);
    const id = free(written || `${lesson}--${idFrom(plainText(found.prompt))}`, usedIds);
    const settings = settingsOf(slide, file, answers.find(({ question }) => question === id));
    const keys = keyPlaces(found, settings);
    const type = typeOf(found, settings, keys.places.length);
    const texts = found.options.map(({ text }) => text);
    const optionIds = type.type === 'boolean' ? ['true', 'false'] : idsOf(texts);
    const key = answerOf(type.type, settings, keys.places, optionIds);
    const model = type.type === 'open' && typeof settings.answer?.value === 'string' ? settings.answer.value : '';
    const question = {
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
function feedbackFor(label, feedback) {
    const entries = Object.entries(feedback?.value ?? {});
    return entries.find(([name]) => name.toLowerCase() === label.toLowerCase())?.[1] ?? '';
}
/** Hints and explanations outside the slides are Markdown, too. */
function markdown(text) {
    return text.trim() === '' ? [] : parseDeck({ file: '', text }).deck.blocks;
}
function free(id, used) {
    let name = id;
    for (let count = 2; used.has(name); count++)
        name = `${id}-${count}`;
    used.add(name);
    return name;
}
