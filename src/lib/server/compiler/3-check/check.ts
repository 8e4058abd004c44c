import type { Diagnostic } from '../diagnostic';
import type { Pictures } from '../picture';
import type { CourseDraft } from './draft';
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

export type Check = (checked: Checked) => Diagnostic[];

const checks: Check[] = [
	answersForNoQuestion,
	backgrounds,
	columns,
	duplicateIds,
	foreignDialect,
	hiddenSlides,
	html,
	linkTargets,
	math,
	notInLock,
	pictureFiles,
	polls,
	questionKeys,
	questionReferences,
	sameOptions,
	settings,
	slideLevel
];

/** What is wrong with a course beyond what its parsing has said. */
export function check(checked: Checked): Diagnostic[] {
	return checks.flatMap((one) => one(checked));
}
