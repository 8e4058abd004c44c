import { createContext } from 'svelte';
import type { Messages, Present } from './catalogues';

/** What components read their words from; `t` is reactive, and changes with the language. */
export interface Words {
	readonly t: Present;
}

const [getPresent, setWords] = createContext<Words>();
export { setWords };

/**
 * @param english the areas that the component speaks of: their English comes with its script, and only so. In
 * another language every area is there.
 */
export function getWords<Area extends keyof Messages = never>(english?: Pick<Messages, Area>) {
	const words = getPresent();
	return {
		get t() {
			// Where no area is named, none is promised.
			return { ...english, ...words.t } as Present & Pick<Messages, Area>;
		}
	};
}
