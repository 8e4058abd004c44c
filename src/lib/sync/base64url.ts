import type { Bytes } from './platform';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const values = new Map([...alphabet].map((letter, value) => [letter, value]));

/** RFC 4648, section 5, without padding. */
export function toBase64url(bytes: Uint8Array): string {
	let text = '';
	let [bits, held] = [0, 0];
	for (const byte of bytes) {
		bits = ((bits << 8) | byte) & 0xffff;
		for (held += 8; held >= 6; held -= 6) text += alphabet.charAt((bits >> (held - 6)) & 63);
	}
	return held > 0 ? text + alphabet.charAt((bits << (6 - held)) & 63) : text;
}

/** `null`: no such text, or not the one that these bytes are written as. */
export function fromBase64url(text: string): Bytes | null {
	const bytes = new Uint8Array(Math.floor((text.length * 6) / 8));
	let [bits, held, place] = [0, 0, 0];
	for (const letter of text) {
		const value = values.get(letter);
		if (value === undefined) return null;
		bits = ((bits << 6) | value) & 0xffff;
		held += 6;
		if (held >= 8) bytes[place++] = (bits >> (held -= 8)) & 255;
	}
	const rest = bits & ((1 << held) - 1);
	return rest === 0 && held < 6 ? bytes : null;
}
