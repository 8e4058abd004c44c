import { diagnose, type Diagnostic } from '../../diagnostic';
import type { Block, DeckSlide } from '../../tree';
import type { FoundQuestion, PollDraft } from './draft';
import { isQuizHeading } from './heading';
import { isAside, listsIn, optionItems, optionLists } from './option-list';
import { labelledItems, option, type List } from './options';
import { takePoll } from './poll';
import { aroundPrompt } from './prompt';

/**
 * A slide is a question when it holds (a) a list with two items that begin `Answer X:`, or (b) a task list
 * with a ticked item, or under a quiz heading, or when (c) it has a quiz heading and no options. `inOrder`:
 * its plain list is to be put in order.
 */
export function findQuestion(
	slide: DeckSlide,
	file: string,
	inOrder = asksForOrder(slide)
): { found: FoundQuestion | null; diagnostics: Diagnostic[] } {
	const diagnostics: Diagnostic[] = [];
	const quiz = isQuizHeading(slide);
	const lists = listsIn(slide.blocks);
	const [list, second] = optionLists(lists, quiz, inOrder);
	const lone = list
		? optionItems(list, slide).length < 2 && list
		: lists.find((one) => labelledItems(one).length === 1);
	if (lone) {
		const message = 'A list of one option: a question needs at least two.';
		diagnostics.push(diagnose('single-option', file, lone.at, message));
	}
	if (!list && !(quiz && slide.kind !== 'section')) return { found: null, diagnostics };
	if (second) {
		const message = 'A second question on this slide is shown as a list: give it a slide of its own.';
		diagnostics.push(diagnose('second-question', file, second.at, message));
	}

	const poll: PollDraft = {};
	const aside = takeAside(list ? unfold(slide.blocks, list) : slide.blocks);
	const blocks = takePoll(aside.blocks, poll);
	const place = list ? blocks.indexOf(list) : -1;
	const { prompt, before, after } = aroundPrompt(blocks, place);
	if (!prompt && (quiz || slide.title.length === 0)) {
		const message = 'This question has no text: write it as a paragraph before the options.';
		diagnostics.push(diagnose('question-without-prompt', file, slide.at, message));
		if (!list) return { found: null, diagnostics };
	}
	const items = list ? optionItems(list, slide) : [];
	const taken = new Set(items);
	const strays = list?.items.filter((item) => !taken.has(item)) ?? [];
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

function asksForOrder({ attributes }: DeckSlide): boolean {
	return attributes.pairs.some(([name, value]) => name === 'type' && value.trim() === 'order');
}

/** Opens the columns that hold the list: a question is one column. */
function unfold(blocks: readonly Block[], list: List): Block[] {
	return blocks.flatMap((block) =>
		block.kind === 'div' && listsIn([block]).includes(list) ? unfold(block.blocks, list) : [block]
	);
}

function takeAside(blocks: readonly Block[]) {
	const marked = (name: string) =>
		blocks.flatMap((block) =>
			block.kind === 'div' && block.attributes.classes.includes(name) ? block.blocks : []
		);
	return {
		explanation: marked('explanation'),
		hint: marked('hint'),
		blocks: blocks.filter((block) => !isAside(block))
	};
}
