import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { toBase64url } from './base64url';
import { bytesOf, type Secret } from './secret';

/**
 * A secret to be written down and typed: twelve words, the last of which tells a mistake.
 *
 * @see https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki
 */
export function wordsOf(secret: Secret): string[] {
	return entropyToMnemonic(bytesOf(secret), wordlist).split(' ');
}

export type ReadWords =
	| { ok: true; secret: Secret }
	/** So many words, and not twelve. */
	| { ok: false; reason: 'count'; count: number }
	/** `word`, at this place from 1, is none of them. */
	| { ok: false; reason: 'unknown'; word: string; place: number }
	/** Each is one of them, but together they are none that a device gave. */
	| { ok: false; reason: 'checksum' };

/** The first four letters tell a word: no two of the list have them in common. */
const telling = 4;

/** As people type: any case, numbers or commas between the words, and a word may end after its first four letters. */
export function readWords(text: string): ReadWords {
	const typed = text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.split(/[^\p{L}]+/u)
		.filter(Boolean);
	const words = typed.map(complete);
	const place = words.indexOf(null);
	const wrong = typed[place];
	if (wrong !== undefined) return { ok: false, reason: 'unknown', word: wrong, place: place + 1 };
	if (words.length !== 12) return { ok: false, reason: 'count', count: words.length };
	try {
		return { ok: true, secret: toBase64url(mnemonicToEntropy(words.join(' '), wordlist)) };
	} catch {
		return { ok: false, reason: 'checksum' };
	}
}

function complete(typed: string): string | null {
	if (wordlist.includes(typed)) return typed;
	const long = typed.length >= telling;
	return (long ? wordlist.find((word) => word.startsWith(typed)) : undefined) ?? null;
}
