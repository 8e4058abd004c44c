import type { Block, DeckSlide, ListItem } from '../../tree';
import { isQuizHeading } from './heading';
import { isList, labelledItems, taskItems, type List } from './options';

/** The lists that may hold the options, the first one first: labelled, ticked, to be put in order. */
export function optionLists(lists: List[], quiz: boolean, inOrder: boolean): List[] {
	const labelled = lists.filter((list) => labelledItems(list).length >= 2);
	const tasks = lists.filter(
		(list) =>
			taskItems(list).length >= (quiz ? 2 : 1) && (quiz || list.items.some((item) => item.task === 'done'))
	);
	const single = quiz ? lists.filter((list) => labelledItems(list).length === 1) : [];
	return [labelled, tasks, quiz && inOrder ? lists : [], single].find((found) => found.length > 0) ?? [];
}

/** Of a list of options, those items that are options. */
export function optionItems(list: List, slide: DeckSlide): ListItem[] {
	const labelled = labelledItems(list);
	if (labelled.length > 0) return labelled;
	const tasks = taskItems(list);
	return tasks.length > 0 || !isQuizHeading(slide) ? tasks : list.items;
}

/** The lists of a slide that are not inside another list; a column may hold them. */
export function listsIn(blocks: readonly Block[]): List[] {
	return blocks.flatMap((block) => {
		if (isList(block)) return [block];
		return block.kind === 'div' && !isAside(block) ? listsIn(block.blocks) : [];
	});
}

/** What is said about a question, and is no part of it. */
export function isAside(block: Block): boolean {
	return (
		block.kind === 'div' && block.attributes.classes.some((name) => /^(explanation|hint|notes)$/.test(name))
	);
}
