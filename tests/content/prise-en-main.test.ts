import { expect, test } from 'vitest';
import { questionTypes } from '$lib/course/types';
import { courses, lessons } from './lessons';

const own = lessons.filter(({ course }) => course.id === 'prise-en-main');
const questions = own.flatMap((lesson) => lesson.questions);
const slides = own.flatMap((lesson) => lesson.slides);
const sources = own.map(({ text }) => text).join('\n');

test('C2 the short course in French has two lessons and ten questions, of every type', () => {
	expect(courses.find(({ id }) => id === 'prise-en-main')?.lang).toBe('fr');
	expect(own).toHaveLength(2);
	expect(questions).toHaveLength(10);
	expect(new Set(questions.map(({ type }) => type))).toEqual(new Set(questionTypes));
	expect(questions.filter(({ pin }) => pin)).not.toEqual([]);
	expect(questions.filter(({ poll }) => poll?.key !== undefined)).not.toEqual([]);
	expect(questions.filter(({ answer }) => answer && 'unit' in answer)).not.toEqual([]);
	expect(questions.filter(({ answer }) => answer && 'accepted' in answer && answer.accepted.length > 1)).not.toEqual(
		[]
	);
});

test('C2 it shows what a slide may hold', () => {
	const blocks = new Set(slides.flatMap((slide) => Object.keys(slide.blocks)));
	const wanted = ['BlockQuote', 'BulletList', 'CodeBlock', 'DefinitionList', 'Div', 'Figure', 'LineBlock', 'Notes'];
	expect(wanted.filter((name) => !blocks.has(name))).toEqual([]);
	expect([...blocks]).toEqual(expect.arrayContaining(['OrderedList', 'RawBlock', 'Table']));
	const facts = ['code', 'divs', 'footnotes', 'images', 'inlineCode', 'links', 'math', 'rawHtml'] as const;
	expect(facts.filter((fact) => slides.every((slide) => slide[fact].length === 0))).toEqual([]);
	expect(slides.some(({ pauses }) => pauses > 0)).toBe(true);
	expect(slides.some(({ kind }) => kind === 'untitled')).toBe(true);
	expect(new Set(slides.flatMap(({ lists }) => lists.map(({ style }) => style)))).toContain('example');
	expect(slides.filter(({ attrs }) => attrs['background-image'] && attrs['background-color'])).not.toEqual([]);
});

test('C2 it has a key in each of the places, and a hint in both', () => {
	expect(sources).toMatch(/^## .*\{.*answer="B"/m);
	expect(sources).toMatch(/^- Answer A: /m);
	expect(sources).toMatch(/^- \[x\] /m);
	const beside = questions.find(({ id }) => id === 'corrige-a-cote');
	expect(beside?.answer).not.toBeNull();
	expect(sources).toMatch(/^## .*\{.*hint="/m);
	expect(sources).toMatch(/^::: \{\.notes \.hint\}$/m);
	const elsewhere = own.flatMap(({ lesson, questions }) =>
		questions.flatMap(({ reread }) => reread.filter((link) => link.lesson !== lesson.id))
	);
	expect(elsewhere).not.toEqual([]);
});
