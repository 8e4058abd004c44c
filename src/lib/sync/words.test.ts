import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBase64url } from './base64url';
import { linkOf, newSecret, readLink, type Secret } from './secret';
import { readWords, wordsOf } from './words';

const secret: Secret = toBase64url(new Uint8Array(16).fill(0x7f));
const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const anySecret = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => toBase64url(bytes));

describe('twelve words', () => {
	test('S8: a secret is written in the words that the list has for it', () => {
		expect(wordsOf(secret).join(' ')).toBe(words);
	});

	test('S8: every secret comes back from its words', () => {
		fc.assert(
			fc.property(anySecret, (secret) => {
				expect(readWords(wordsOf(secret).join(' '))).toEqual({ ok: true, secret });
			})
		);
	});

	test.each([
		words.toUpperCase(),
		`  ${words.replaceAll(' ', '\n\t ')} \n`,
		words.replaceAll(' ', ', '),
		words
			.split(' ')
			.map((word, place) => `${place + 1}. ${word}`)
			.join('\n'),
		words
			.split(' ')
			.map((word) => word.slice(0, 4))
			.join(' '),
		'Légal winner thank year wave sausage worth useful legal winner thank yellow'
	])('S8: are read as people type them: %j', (typed) => {
		expect(readWords(typed)).toEqual({ ok: true, secret });
	});

	test('S8: the first four letters tell a word, three do not', () => {
		expect(readWords(words.replace('sausage', 'saus'))).toMatchObject({ ok: true });
		expect(readWords(words.replace('sausage', 'sau'))).toMatchObject({ reason: 'unknown', word: 'sau' });
	});

	test('S8: a mistake is named', () => {
		expect(readWords(words.replace('wave', 'Vawe'))).toEqual({
			ok: false,
			reason: 'unknown',
			word: 'vawe',
			place: 5
		});
		expect(readWords(words.replace(' yellow', ''))).toEqual({ ok: false, reason: 'count', count: 11 });
		expect(readWords('')).toEqual({ ok: false, reason: 'count', count: 0 });
		expect(readWords(words.replace('yellow', 'zoo'))).toEqual({ ok: false, reason: 'checksum' });
	});

	test('S8: no text makes it throw', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readWords(text)));
	});
});

describe('the link', () => {
	const site = 'https://example.org/course/settings/';

	test('S9: holds the secret behind the #, and gives it back', () => {
		fc.assert(
			fc.property(anySecret, (secret) => {
				const link = linkOf(secret, site);
				expect(new URL(link).hash).toContain(secret);
				expect(readLink(`Here: ${link} .`)).toBe(secret);
			})
		);
	});

	test('S9: that was cut, or is longer, is none', () => {
		const link = linkOf(secret, site);
		expect(readLink(link.slice(0, -1))).toBeNull();
		expect(readLink(`${link}A`)).toBeNull();
		expect(readLink(`${link.slice(0, -1)}_`)).toBeNull();
		expect(readLink(site)).toBeNull();
	});
});

test('S8: a new secret is 128 bits of what is random', () => {
	const random = (bytes: number) => new Uint8Array(bytes).fill(255);
	expect(newSecret({ random })).toBe(toBase64url(random(16)));
});
