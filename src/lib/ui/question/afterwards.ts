/**
 * What a question shows once the learner's log is known, or an answer has been looked at: it comes after the page's
 * own script (docs/decisions/0008).
 */
import Earlier from './Earlier.svelte';
import Explanation from './Explanation.svelte';
import Judge from './Judge.svelte';
import Past from './Past.svelte';
import WhichNumber from './WhichNumber.svelte';

export default { Earlier, Explanation, Judge, Past, WhichNumber };
