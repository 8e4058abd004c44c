import { answersForNoQuestion } from './rules/answers-for-no-question';
import { columns } from './rules/columns';
import { duplicateIds } from './rules/duplicate-ids';
import { html } from './rules/html';
import { linkTargets } from './rules/link-targets';
import { pictureFiles } from './rules/picture-files';
import { polls } from './rules/polls';
import { questionKeys } from './rules/question-keys';
import { questionReferences } from './rules/question-references';
import { sameOptions } from './rules/same-options';
import { settings } from './rules/settings';
const checks = [
    answersForNoQuestion,
    columns,
    duplicateIds,
    html,
    linkTargets,
    pictureFiles,
    polls,
    questionKeys,
    questionReferences,
    sameOptions,
    settings
];
/** What is wrong with a course beyond what its parsing has said. */
export function check(checked) {
    return checks.flatMap((one) => one(checked));
}
