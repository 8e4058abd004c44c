import { createContext } from 'svelte';
import type { Messages } from './catalogues';

/** What components read their words from; `t` is reactive, and changes with the language. */
export interface Words {
	readonly t: Messages;
}

export const [getWords, setWords] = createContext<Words>();
