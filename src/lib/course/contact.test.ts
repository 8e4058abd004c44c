import { expect, test } from 'vitest';
import { contactLink, isEmail, isWebAddress } from './contact';

test('A8 an address on the web may hold an @, and is no e-mail address for that', () => {
	expect(isEmail('sea@example.org')).toBe(true);
	for (const text of ['https://example.org/@sea', 'sea', 'a b@example.org', 'a@b?bcc=c@d', '@sea', 'sea@'])
		expect(isEmail(text), text).toBe(false);
	expect(contactLink('https://example.org/@sea')).toBe('https://example.org/@sea');
	expect(contactLink('sea@example.org')).toBe('mailto:sea@example.org');
});

test('A8 an address on the web begins with http or https', () => {
	for (const text of ['https://example.org', 'HTTP://localhost:80/a?b#c'])
		expect(isWebAddress(text), text).toBe(true);
	for (const text of ['javascript:alert(1)', 'example.org', 'https://', '//example.org', 'https://a b'])
		expect(isWebAddress(text), text).toBe(false);
});
