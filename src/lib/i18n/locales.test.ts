import { describe, expect, test } from 'vitest';
import { catalogues, localeFor, locales } from './locales';

test.each([
	[['fr-CA', 'en'], 'fr'],
	[['de', 'fr'], 'fr'],
	[['de'], 'en'],
	[[], 'en'],
	[['EN-gb'], 'en']
])('%j is best served in %s', (languages, locale) => {
	expect(localeFor(languages)).toBe(locale);
});

describe.each(locales)('%s', (locale) => {
	test('no sentence is empty', () => {
		const empty: string[] = [];
		walk(catalogues[locale], '', (path, text) => {
			if (text.trim() === '') empty.push(path);
		});
		expect(empty).toEqual([]);
	});

	test('numbers follow the language', () => {
		const { course, status } = catalogues[locale];
		expect(course.hours(3.5)).toMatch(locale === 'fr' ? /^3,5\sheures$/ : /^3\.5\shours$/);
		expect(course.questions(1)).toBe('1 question');
		expect(course.questions(0)).toBe(locale === 'fr' ? '0 question' : '0 questions');
		expect(status.keeping(0.45)).toContain('45');
	});
});

test('French keeps a sign of two parts on the line of its word', () => {
	const loose: string[] = [];
	walk(catalogues.fr, '', (path, text) => {
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
