import { decodeHTMLStrict } from 'entities';

/** `&eacute;`, `&#233;` and `&#xe9;` are the character; what is none stays as it is written. */
export const decodeReferences = (text: string): string =>
	text.includes('&') ? decodeHTMLStrict(text) : text;
