import { describe, expect, test } from 'vitest';
import { catalogues, fetchCatalogue } from './catalogues';
import { en } from './en';
import { fr } from './fr';
import { localeFor, locales } from './locales';

test.each([
	[['fr-CA', 'en'], 'fr'],
	[['de', 'fr'], 'fr'],
	[['de'], 'en'],
	[[], 'en'],
	[['EN-gb'], 'en']
])('A5 %j is best served in %s', (languages, locale) => {
	expect(localeFor(languages)).toBe(locale);
});

test('A5 English is there from the start, another language once it was asked for', async () => {
	expect(Object.keys(catalogues())).toEqual(['en']);
	await Promise.all(locales.map(fetchCatalogue));
	expect(catalogues()).toEqual({ en: { locale: 'en', app: en.app }, fr });
});

describe.each([en, fr])('A5 $locale', (messages) => {
	test('no sentence is empty', () => {
		const empty: string[] = [];
		walk(messages, '', (path, text) => {
			if (text.trim() === '') empty.push(path);
		});
		expect(empty).toEqual([]);
	});

	test('numbers follow the language', () => {
		const { locale, course, copy } = messages;
		expect(course.hours(3.5)).toMatch(locale === 'fr' ? /^3,5\sheures$/ : /^3\.5\shours$/);
		expect(course.questions(1)).toBe('1 question');
		expect(course.questions(0)).toBe(locale === 'fr' ? '0 question' : '0 questions');
		expect(copy.keeping(0.45)).toContain('45');
	});
});

test('A5 French keeps a sign of two parts on the line of its word', () => {
	const loose: string[] = [];
	walk(fr, '', (path, text) => {
		if (/ [:;?!»]|« /.test(text)) loose.push(path);
	});
	expect(loose).toEqual([]);
});

function walk(value: unknown, path: string, visit: (path: string, text: string) => void): void {
	if (typeof value === 'string') visit(path, value);
	else if (typeof value === 'object' && value !== null) {
		for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`, visit);
	}
}
