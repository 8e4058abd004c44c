/**
 * What a question shows once the learner's log is known, or an answer has been looked at: it comes after the page's
 * own script (docs/decisions/0008).
 */
import Attempts from './Attempts.svelte';
import Earlier from './Earlier.svelte';
import Explanation from './Explanation.svelte';
import Judge from './Judge.svelte';
import WhichNumber from './WhichNumber.svelte';

export default { Attempts, Earlier, Explanation, Judge, WhichNumber };
