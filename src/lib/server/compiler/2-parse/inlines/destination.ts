import { decodeReferences } from './character-reference';

const deepestParenthesis = 20;
/** An open quotation mark would run to the end of the text. */
const longestTitle = 4096;

export interface Destination {
	href: string;
	title: string;
	end: number;
}

/** `(url "title")` at a place of a text. Spaces may stand in the URL, as pandoc has it. */
export function readDestination(text: string, start: number): Destination | null {
	if (text[start] !== '(') return null;
	let at = skipSpaces(text, start + 1);
	const angle = /<((?:\\[^]|[^\\<>\n])*)>/y;
	angle.lastIndex = at;
	const between = angle.exec(text)?.[1];
	const end = between === undefined ? endOfUrl(text, at) : angle.lastIndex;
	if (end === null) return null;
	const url = between ?? text.slice(at, end);
	const title = readTitle(text, end);
	at = skipSpaces(text, title?.end ?? end);
	if (text[at] !== ')') return null;
	return { href: cleanUrl(url), title: title?.title ?? '', end: at + 1 };
}

/** A URL ends at the parenthesis that closes, or where a title begins. */
function endOfUrl(text: string, start: number): number | null {
	let depth = 0;
	for (let at = start; at < text.length; at++) {
		const char = text[at];
		if (char === '\\') at++;
		else if (char === '(' && ++depth > deepestParenthesis) return null;
		else if (char === ')' && --depth < 0) return at;
		else if (isSpace(char) && depth === 0) {
			const next = skipSpaces(text, at);
			if (/["')]/.test(text[next] ?? ')')) return at;
			at = next - 1;
		}
	}
	return null;
}

/** A title in quotation marks, with the white space before it. */
export function readTitle(text: string, start: number): { title: string; end: number } | null {
	const pattern =
		/^\s+(?:"((?:\\[^]|(?!"(?![\p{L}\p{N}]))[^])*)"|'((?:\\[^]|(?!'(?![\p{L}\p{N}]))[^])*)'|\(((?:\\[^]|[^()\\])*)\))/u;
	const match = pattern.exec(text.slice(start, start + longestTitle));
	if (!match) return null;
	const title = unescape(match[1] ?? match[2] ?? match[3] ?? '').replace(/\s+/g, ' ');
	return { title: decodeReferences(title), end: start + match[0].length };
}

/** Characters that no URL may hold are percent-encoded, a space among them. */
export function cleanUrl(url: string): string {
	return decodeReferences(unescape(url))
		.trim()
		.replace(/\s+/g, ' ')
		.replace(
			/[\s<>|"{}[\]^`]/g,
			(char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
		);
}

const unescape = (text: string): string => text.replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
const isSpace = (char: string | undefined): boolean => char === ' ' || char === '\n';

function skipSpaces(text: string, start: number): number {
	let at = start;
	while (isSpace(text[at])) at++;
	return at;
}
