import type { Diagnostic } from '../diagnostic';
import type { Pictures } from '../picture';
import type { Block, Inline } from '../tree';
import { eachNode } from '../walk';
import { textsOf, type CourseDraft, type Text } from './draft';
import type { Links } from './links';
import { answersForNoQuestion } from './rules/answers-for-no-question';
import { backgrounds } from './rules/backgrounds';
import { columns } from './rules/columns';
import { duplicateIds } from './rules/duplicate-ids';
import { foreignDialect } from './rules/foreign-dialect';
import { hiddenSlides } from './rules/hidden-slides';
import { html } from './rules/html';
import { linkTargets } from './rules/link-targets';
import { math } from './rules/math';
import { notInLock } from './rules/not-in-lock';
import { pictureFiles } from './rules/picture-files';
import { polls } from './rules/polls';
import { questionKeys } from './rules/question-keys';
import { questionReferences } from './rules/question-references';
import { sameOptions } from './rules/same-options';
import { settings } from './rules/settings';
import { slideLevel } from './rules/slide-level';

export interface Checked {
	course: CourseDraft;
	links: Links;
	pictures: Pictures;
}

/** Of a whole course. */
export type Check = (checked: Checked) => Diagnostic[];

/** Of each text by itself. */
export type TextCheck = (text: Text & { nodes: (Block | Inline)[] }, checked: Checked) => Diagnostic[];

const checks: Check[] = [
	answersForNoQuestion,
	backgrounds,
	duplicateIds,
	foreignDialect,
	hiddenSlides,
	notInLock,
	polls,
	questionKeys,
	questionReferences,
	sameOptions,
	settings,
	slideLevel
];

const textChecks: TextCheck[] = [columns, html, linkTargets, math, pictureFiles];

/** What is wrong with a course beyond what its parsing has said. */
export function check(checked: Checked): Diagnostic[] {
	const inTexts = textsOf(checked.course).flatMap((text) => {
		const nodes = eachNode(text.blocks);
		return textChecks.flatMap((one) => one({ ...text, nodes }, checked));
	});
	return [...checks.flatMap((one) => one(checked)), ...inTexts];
}
