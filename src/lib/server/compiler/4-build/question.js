import { print } from '$lib/course/print';
import { pollOf } from '../3-check/question/poll';
import { rereadSlides } from '../3-check/reread';
import { plainText } from '../walk';
import { renderTight } from './blocks';
import { renderInlines } from './inlines';
import { renderRun } from './run';
export function buildQuestion(course, lesson, draft, page) {
    const { settings, type, answer } = draft;
    const render = (blocks) => renderRun((run) => renderTight(blocks, run), page);
    const explanation = render(draft.explanation);
    const hint = render(draft.hint);
    const poll = pollOf(draft.poll);
    const objective = course.source.settings.objectives?.find(({ id }) => id === settings.objective?.value);
    const text = plainText(draft.prompt).replace(/\s+/g, ' ').trim();
    return {
        id: draft.id,
        type,
        prompt: { html: renderRun((run) => renderInlines(draft.prompt, run), page), text },
        options: draft.optionIds.map((id, place) => buildOption(id, draft.options[place], render)),
        answer,
        ...(explanation && { explanation }),
        ...(hint && { hint }),
        ...(poll && { poll }),
        ...(objective && { objective: objective.id }),
        reread: rereadSlides(course, lesson, settings.reread?.value).flatMap(({ lesson, slide }) => lesson && slide ? [{ lesson: lesson.id, slide: slide.id, title: plainText(slide.slide.title) }] : []),
        pin: settings.pin !== undefined && settings.pin.value.trim() !== 'false',
        // In no order: options put in another place are still the same question.
        print: print(text, ...draft.options.map((option) => option.text).sort())
    };
}
/** A statement has two options that no author writes; the interface has the words for them. */
function buildOption(id, draft, render) {
    if (!draft)
        return { id, label: '', html: id, text: id };
    const feedback = render(onlyItems(draft.feedback));
    return {
        id,
        label: draft.label,
        html: render(draft.blocks),
        text: draft.text,
        ...(feedback && { feedback })
    };
}
/** Feedback is a nested list; a list of one item is that item. */
function onlyItems(blocks) {
    const [list, ...more] = blocks;
    if (more.length > 0 || (list?.kind !== 'bulletList' && list?.kind !== 'orderedList'))
        return blocks;
    const [item, ...others] = list.items;
    return item && others.length === 0 ? item.blocks : blocks;
}
