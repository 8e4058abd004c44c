import type { Option } from '$lib/course/types';
import type { Messages } from '$lib/i18n/catalogues';

/** The key that chooses an option: the author's letter, for a statement the first one of "true" or "false". */
export function letterOf({ id, label }: Option, words: Messages['question']): string {
	if (label !== '' || (id !== 'true' && id !== 'false')) return label;
	return words[id].slice(0, 1);
}
