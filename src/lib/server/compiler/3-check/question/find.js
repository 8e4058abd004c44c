import { diagnose } from '../../diagnostic';
import { isBlank, plainText } from '../../walk';
import { isQuizHeading } from './heading';
import { isList, labelledItems, option, taskItems } from './options';
import { takePoll } from './poll';
/**
 * A slide is a question when it holds (a) a list with two items that begin `Answer X:`, or (b) a task list
 * with a ticked item, or under a quiz heading, or when (c) it has a quiz heading and no options.
 */
export function findQuestion(slide, file) {
    const diagnostics = [];
    const quiz = isQuizHeading(slide);
    const lists = listsIn(slide.blocks);
    const [list, second] = optionLists(slide, lists, quiz);
    const lone = list
        ? itemsOf(list, slide).length < 2 && list
        : lists.find((one) => labelledItems(one).length === 1);
    if (lone) {
        const message = 'A list of one option: a question needs at least two.';
        diagnostics.push(diagnose('single-option', file, lone.at, message));
    }
    if (!list && !(quiz && slide.kind !== 'section'))
        return { found: null, diagnostics };
    if (second) {
        const message = 'A second question on this slide is shown as a list: give it a slide of its own.';
        diagnostics.push(diagnose('second-question', file, second.at, message));
    }
    const poll = {};
    const aside = takeAside(list ? unfold(slide.blocks, list) : slide.blocks);
    const blocks = takePoll(aside.blocks, poll);
    const place = list ? blocks.indexOf(list) : -1;
    const { prompt, before, after } = split(blocks, place);
    if (!prompt && (quiz || slide.title.length === 0)) {
        const message = 'This question has no text: write it as a paragraph before the options.';
        diagnostics.push(diagnose('question-without-prompt', file, slide.at, message));
        if (!list)
            return { found: null, diagnostics };
    }
    const items = list ? itemsOf(list, slide) : [];
    const strays = list?.items.filter((item) => !items.includes(item)) ?? [];
    for (const item of strays) {
        const message = 'This item stands among options and is none: begin it with "Answer X:".';
        diagnostics.push(diagnose('item-is-no-option', file, item.at, message));
    }
    const options = items.map((item, index) => {
        const { blocks, ...rest } = item;
        return option({ ...rest, blocks: takePoll(blocks, poll) }, index);
    });
    return {
        found: {
            introduction: before,
            prompt: prompt?.inlines ?? slide.title,
            options,
            explanation: aside.explanation,
            hint: aside.hint,
            poll,
            remainder: list && strays.length > 0 ? [{ ...list, items: strays }, ...after] : after,
            at: prompt?.at ?? slide.at
        },
        diagnostics
    };
}
function optionLists(slide, lists, quiz) {
    const labelled = lists.filter((list) => labelledItems(list).length >= 2);
    const tasks = lists.filter((list) => taskItems(list).length >= (quiz ? 2 : 1) && (quiz || list.items.some((item) => item.task === 'done')));
    const ordered = quiz && slide.attributes.pairs.some(([name, value]) => name === 'type' && value === 'order');
    const single = quiz ? lists.filter((list) => labelledItems(list).length === 1) : [];
    const candidates = [labelled, tasks, ordered ? lists : [], single].find((found) => found.length > 0) ?? [];
    return candidates;
}
function itemsOf(list, slide) {
    const labelled = labelledItems(list);
    if (labelled.length > 0)
        return labelled;
    const tasks = taskItems(list);
    return tasks.length > 0 || !isQuizHeading(slide) ? tasks : list.items;
}
/** The lists of a slide that are not inside another list; a column may hold them. */
function listsIn(blocks) {
    return blocks.flatMap((block) => {
        if (isList(block))
            return [block];
        return block.kind === 'div' && !isAside(block) ? listsIn(block.blocks) : [];
    });
}
/** Opens the columns that hold the list: a question is one column. */
function unfold(blocks, list) {
    return blocks.flatMap((block) => block.kind === 'div' && listsIn([block]).includes(list) ? unfold(block.blocks, list) : [block]);
}
function isAside(block) {
    return (block.kind === 'div' && block.attributes.classes.some((name) => /^(explanation|hint|notes)$/.test(name)));
}
function takeAside(blocks) {
    const marked = (name) => blocks.flatMap((block) => block.kind === 'div' && block.attributes.classes.includes(name) ? block.blocks : []);
    return {
        explanation: marked('explanation'),
        hint: marked('hint'),
        blocks: blocks.filter((block) => !isAside(block))
    };
}
/** The prompt: the last paragraph before the list; without a list, before the picture or the end. */
function split(blocks, list) {
    const picture = blocks.findIndex(isPicture);
    const hasParagraph = (end) => blocks.slice(0, end).some(isPrompt);
    const end = list >= 0 ? list : picture >= 0 && hasParagraph(picture) ? picture : blocks.length;
    const paragraph = blocks
        .slice(0, end)
        .findLastIndex((block) => isPrompt(block) && block.kind !== 'heading');
    const place = paragraph >= 0 ? paragraph : blocks.slice(0, end).findLastIndex(isPrompt);
    const prompt = blocks[place];
    return {
        prompt: prompt && isPrompt(prompt) ? prompt : undefined,
        before: blocks.slice(0, end).filter((_, index) => index !== place),
        after: blocks.slice(list >= 0 ? list + 1 : end)
    };
}
function isPrompt(block) {
    if (block.kind !== 'paragraph' && block.kind !== 'plain' && block.kind !== 'heading')
        return false;
    return !isPicture(block) && !/^[.\s]*$/.test(plainText(block.inlines));
}
function isPicture(block) {
    if (block.kind === 'figure')
        return true;
    if (block.kind !== 'paragraph' && block.kind !== 'plain')
        return false;
    return (block.inlines.some((inline) => inline.kind === 'image') &&
        isBlank(block.inlines.filter((inline) => inline.kind !== 'image')));
}
