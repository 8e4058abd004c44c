import { describe, expect, test } from 'vitest';
import type { StoredEvent } from './events';
import { readExport, writeExport } from './export';

const at = '2026-01-02T03:04:05.678Z';
const event = (n: number, more: object = {}): StoredEvent => ({
	type: 'read',
	id: `01920000-0000-7000-8000-${String(n).padStart(12, '0')}`,
	at,
	n,
	device: 'phone',
	course: 'c',
	slide: { lesson: 'l', slide: 's', title: 'S', print: 'p' },
	ms: 2000,
	...more
});
const three = [event(1), event(2), event(3)];
const fileOf = (...rows: unknown[]) =>
	JSON.stringify({ format: 'carrel-progress', version: 1, exported: at, events: rows });

test('P14: what was written is read again, in order', () => {
	const text = writeExport([...three].reverse(), at);
	expect(JSON.parse(text)).toMatchObject({ format: 'carrel-progress', version: 1, exported: at });
	expect(readExport(text)).toEqual({ ok: true, events: three, refused: 0, cut: false });
});

test('P14: a log without events is an export too', () => {
	expect(readExport(writeExport([], at))).toEqual({ ok: true, events: [], refused: 0, cut: false });
});

test.each([
	['nothing', ''],
	['a text', 'Dear diary'],
	['HTML', '<!doctype html><title>Log in</title>'],
	['other JSON', '{"events":[]}'],
	['a list', '[1,2]'],
	['a nameless thing', 'null'],
	['the name of another', '{"format":"carrel-course","version":1,"events":[]}'],
	['no version', '{"format":"carrel-progress","events":[]}'],
	['an inherited format', '{"__proto__":{"format":"carrel-progress","version":1,"events":[]}}']
])('P15: %s is not ours', (_, text) => {
	expect(readExport(text)).toEqual({ ok: false, reason: 'foreign' });
});

test('P15: an export of a later version is not guessed at', () => {
	const text = '{"format":"carrel-progress","version":2,"events":[]}';
	expect(readExport(text)).toEqual({ ok: false, reason: 'newer' });
});

test('P15: cut off at any character, it gives every event that is whole', () => {
	const text = writeExport(three, at);
	const start = text.indexOf('\n');
	for (let end = start; end < text.length - 2; end++) {
		const reading = readExport(text.slice(0, end));
		const whole = three.filter(
			(one) => text.indexOf(JSON.stringify(one)) + JSON.stringify(one).length <= end
		);
		expect(reading).toEqual({ ok: true, events: whole, refused: 0, cut: true });
	}
});

describe('what an event may be', () => {
	test('P14: unknown types and fields are kept', () => {
		const later = event(1, { type: 'thought', about: { x: [1] } });
		const marked = event(2, { colour: 'red' });
		expect(readExport(fileOf(later, marked))).toMatchObject({ events: [later, marked], refused: 0 });
	});

	test('P14: a copy of an event counts once, and as nothing wrong', () => {
		expect(readExport(fileOf(event(1), event(1)))).toMatchObject({ events: [event(1)], refused: 0 });
	});

	test('P14: one of the future is as good as any', () => {
		const future = event(1, { at: '2999-01-01T00:00:00.000Z' });
		expect(readExport(fileOf(future))).toMatchObject({ events: [future], refused: 0 });
	});

	test.each([
		['none', 7],
		['without an id', { ...event(1), id: undefined }],
		['beyond what a clock can count on from', event(9, { n: 2 ** 52 })],
		['at a time that there is not', event(9, { at: '2026-13-45T99:99:99.999Z' })],
		['on a day that there is not', event(9, { at: '2026-04-31T00:00:00.000Z' })],
		['a known type of another shape', event(1, { ms: 'long' })],
		['longer than any', event(1, { type: 'thought', text: 'x'.repeat(200_000) })]
	])('P15: %s is refused, and the others are taken', (_, row) => {
		expect(readExport(fileOf(event(1), row, event(3)))).toEqual({
			ok: true,
			events: [event(1), event(3)],
			refused: 1,
			cut: false
		});
	});

	test('P15: nested without end is refused', () => {
		const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
		const row = JSON.stringify(event(1, { type: 'thought', about: 0 })).replace(
			'"about":0',
			`"about":${nested}`
		);
		const text = fileOf(event(2)).replace('"events":[', `"events":[${row},`);
		expect(readExport(text)).toMatchObject({ ok: true, events: [event(2)], refused: 1 });
	});

	test('P15: `__proto__` reaches no object', () => {
		const row = JSON.stringify(event(1)).replace('{', '{"__proto__":{"polluted":true},');
		const reading = readExport(`{"format":"carrel-progress","version":1,"events":[${row}]}`);
		if (!reading.ok) throw new Error(reading.reason);
		expect(reading.events).toEqual([event(1)]);
		expect(Object.getPrototypeOf(reading.events[0])).toBe(Object.prototype);
		expect('polluted' in {}).toBe(false);
	});
});
