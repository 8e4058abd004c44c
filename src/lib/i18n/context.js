import { createContext } from 'svelte';
export const [getWords, setWords] = createContext();
