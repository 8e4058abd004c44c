import { describe, expect, test } from 'vitest';
import { distinct, idFrom, lessonIds, optionIds, sameTexts, slug } from './ids';

test('I1 a slug is lower case, without accents, with hyphens', () => {
	expect(slug('  Où est  le "Réseau" ? ')).toBe('ou-est-le-reseau');
	expect(slug('日本')).toBe('');
});

describe('I1 an id made from a text', () => {
	test('is its slug', () => expect(idFrom('What is a V?')).toBe('what-is-a-v'));

	test('is never empty', () => expect(idFrom('これは何ですか')).toMatch(/^[0-9a-f]{6}$/));

	test('is never too long, and two long texts that begin alike differ', () => {
		const long = 'word '.repeat(100);
		expect(idFrom(long).length).toBeLessThan(220);
		expect(idFrom(`${long}one`)).not.toBe(idFrom(`${long}two`));
	});
});

describe('I1 option ids', () => {
	test('come from the text, whatever the place', () => {
		const forwards = optionIds(['C', 'C++', 'Rust']);
		const backwards = optionIds(['Rust', 'C++', 'C']);
		expect(backwards).toEqual([...forwards].reverse());
		expect(forwards[2]).toBe('rust');
		expect(new Set(forwards).size).toBe(3);
		expect(forwards[0]).toMatch(/^c-[0-9a-f]{6}$/);
	});

	test('stay distinct where two options read the same, and those two are named', () => {
		expect(new Set(optionIds(['Yes', 'No', 'yes '])).size).toBe(3);
		expect(sameTexts(['Yes', 'No', 'yes '])).toEqual([[0, 2]]);
	});
});

describe('I1 lesson ids', () => {
	test('lose their number', () => {
		expect(lessonIds(['01_Introduction', '2. Storage', '30 - End', 'Plain'])).toEqual([
			'introduction',
			'storage',
			'end',
			'plain'
		]);
	});

	test('keep it where two would be equal', () => {
		expect(lessonIds(['01_Intro', '02_Intro', '03_Other'])).toEqual(['01-intro', '02-intro', 'other']);
		expect(lessonIds(['01_', '02_'])).toEqual(['01', '02']);
	});

	test('differ even for two files of one name', () => {
		expect(lessonIds(['01_Intro', '01_Intro'])).toEqual(['01-intro', '01-intro-2']);
	});
});

test('I1 distinct names leave the first as it is and meet no name that is there', () => {
	expect(distinct(['a', 'a', 'a-2', 'a'])).toEqual(['a', 'a-2', 'a-2-2', 'a-3']);
});
