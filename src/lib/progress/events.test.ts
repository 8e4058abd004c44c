import { expect, test } from 'vitest';
import { isKnown, parseEvent } from './events';

const stamp = {
	id: '0192f5a0-1c2d-7e3f-8a4b-5c6d7e8f9a0b',
	at: '2026-03-01T10:00:00.000Z',
	n: 3,
	device: 'd',
	course: 'c'
};
const slide = { lesson: 'l', slide: 's', title: 'S', print: 'p' };
const answered = {
	type: 'answered',
	...stamp,
	question: 'q',
	print: 'p',
	response: ['a'],
	score: 1,
	ms: 1200,
	mode: 'lesson',
	revealed: false
};

test.each([
	{ type: 'asked', ...stamp, question: 'q', print: 'p', prompt: 'Why?', options: [{ id: 'a', text: 'A' }] },
	answered,
	{ ...answered, response: '3.5', hint: true, sure: false },
	{ type: 'read', ...stamp, slide, ms: 2000 },
	{ type: 'bookmarked', ...stamp, slide, on: true },
	{ type: 'noted', ...stamp, note: 'n', slide, text: 'mind this', replaces: [stamp.id] },
	{ type: 'reset', ...stamp, scope: { question: 'q' } },
	{ type: 'reset', ...stamp, scope: { course: 'c' } }
])('P6: an event of type $type is taken as it is', (event) => {
	const result = parseEvent(structuredClone(event));
	expect(result).toEqual({ ok: true, event });
	expect(result.ok && isKnown(result.event)).toBe(true);
});

test('P6: a field or a type from a version to come is kept', () => {
	const field = { ...answered, mood: 'glad', options: [{ deep: true }] };
	expect(parseEvent(field)).toEqual({ ok: true, event: field });
	const type = { type: 'thought', ...stamp, about: { slide } };
	const result = parseEvent(type);
	expect(result).toEqual({ ok: true, event: type });
	expect(result.ok && isKnown(result.event)).toBe(false);
});

test.each([
	['no object', 'answered'],
	['no type', { ...answered, type: undefined }],
	['an id that is no UUID', { ...answered, id: '1' }],
	['a local time', { ...answered, at: '2026-03-01T10:00:00+01:00' }],
	['an n below 1', { ...answered, n: 0 }],
	['a fractional n', { ...answered, n: 1.5 }],
	['a score above 1', { ...answered, score: 2 }],
	['a score of NaN', { ...answered, score: NaN }],
	['a text over 10,000 characters', { ...answered, response: 'x'.repeat(10_001) }],
	['a read slide without print', { type: 'read', ...stamp, slide: { ...slide, print: undefined }, ms: 1 }],
	['a reset of nothing', { type: 'reset', ...stamp, scope: {} }]
])('P6: %s is refused with a reason', (_, value) => {
	const result = parseEvent(value);
	expect(result.ok).toBe(false);
	expect(result).toHaveProperty('reason', expect.stringMatching(/\S/));
});
