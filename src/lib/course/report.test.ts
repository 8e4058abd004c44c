import { expect, test } from 'vitest';
import { reportLink } from './report';

const report = { title: 'A mistake & more', body: 'It says 3.\n\nSlide: Où?' };

test('A8 a mail carries its subject and its lines', () => {
	expect(reportLink('ada@example.org', report)).toEqual({
		href: 'mailto:ada@example.org?subject=A%20mistake%20%26%20more&body=It%20says%203.%0D%0A%0D%0ASlide%3A%20O%C3%B9%3F',
		complete: true
	});
});

test.each([
	['https://github.com/ada/course', 'https://github.com/ada/course/issues/new?title='],
	['https://github.com/ada/course/issues', 'https://github.com/ada/course/issues/new?title='],
	['https://github.com/ada/course/issues/new?labels=x', 'https://github.com/ada/course/issues/new?title='],
	['https://codeberg.org/ada/course/issues/', 'https://codeberg.org/ada/course/issues/new?title='],
	['https://gitlab.com/a/b/c/-/issues', 'https://gitlab.com/a/b/c/-/issues/new?issue%5Btitle%5D='],
	['https://gitlab.example.org/a/b/issues', 'https://gitlab.example.org/a/b/-/issues/new?issue%5Btitle%5D=']
])('A8 %s has a form that can be filled in', (contact, start) => {
	const { href, complete } = reportLink(contact, report);
	expect(href.startsWith(`${start}A%20mistake%20%26%20more&`)).toBe(true);
	expect(href.endsWith(encodeURIComponent(report.body))).toBe(true);
	expect(complete).toBe(true);
});

test.each([
	'https://example.org/mistakes?course=1#form',
	'https://github.com/ada/course/discussions',
	'https://github.com.example.org/ada/course/issues',
	'https://gitlab.com/ada'
])('A8 %s is opened as it is', (contact) => {
	expect(reportLink(contact, report)).toEqual({ href: contact, complete: false });
});

test('A8 what is too long for an address has to be pasted, and its title is there', () => {
	const long = { ...report, body: 'é'.repeat(2000) };
	for (const contact of ['ada@example.org', 'https://github.com/ada/course']) {
		const { href, complete } = reportLink(contact, long);
		expect(complete).toBe(false);
		expect(href).toContain('A%20mistake');
		expect(href).not.toContain('%C3%A9');
	}
	const fits = { ...report, body: 'e'.repeat(2000) };
	expect(reportLink('https://github.com/ada/course', fits).complete).toBe(true);
	expect(reportLink('ada@example.org', fits).complete).toBe(false);
});

test('A8 half a character is no reason to fail', () => {
	expect(reportLink('ada@example.org', { title: '\ud83d', body: '' }).href).toContain('%EF%BF%BD');
});
