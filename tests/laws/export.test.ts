import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCsv } from '$lib/progress/csv';
import { merge } from '$lib/progress/events';
import { readExport, writeExport } from '$lib/progress/export';
import { fold } from '$lib/progress/fold';
import { damagedLog } from './damage';
import { anyLog, outline } from './event-arbitrary';
import { runs } from './runs';

const at = '2026-01-02T03:04:05.678Z';

test('P2: export, import, export is the identity', () => {
	let events = 0;
	fc.assert(
		fc.property(anyLog, (log) => {
			const text = writeExport(log, at);
			const reading = readExport(text);
			if (!reading.ok) throw new Error(reading.reason);
			expect(reading).toEqual({ ok: true, events: merge(log), refused: 0, cut: false });
			expect(readExport(writeExport(reading.events, at))).toEqual(reading);
			events += log.length;
		}),
		runs
	);
	expect(events).toBeGreaterThan(runs.numRuns);
});

test('P15: an export cut off at any byte gives events of its own, and no other', () => {
	fc.assert(
		fc.property(anyLog, fc.nat(), (log, at) => {
			const text = writeExport(log, 'now');
			const reading = readExport(text.slice(0, at % text.length));
			if (reading.ok) expect(merge(log)).toEqual(expect.arrayContaining(reading.events));
		}),
		runs
	);
});

test('P15: no text makes the import throw', () => {
	const piece = fc.constantFrom(
		...['{', '}', '[', ']', ',', ':', '\n', '"format":"carrel-progress"', '"version":1', '"events":'],
		...['"__proto__"', '"type":"read"', '1e999', 'null', '"']
	);
	const text = fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }).map((pieces) => pieces.join(''));
	fc.assert(
		fc.property(fc.oneof(text, fc.json()), (given) => {
			const reading = readExport(given);
			expect(reading.ok ? reading.events : []).toEqual([]);
		}),
		runs
	);
});

test('P15: of an export with damaged entries the whole ones are taken, and nothing that is taken breaks a page', () => {
	const seen = { refused: 0, taken: 0 };
	fc.assert(
		fc.property(damagedLog, ({ whole, rows }) => {
			const text = JSON.stringify({ format: 'carrel-progress', version: 1, exported: at, events: rows });
			const reading = readExport(text);
			if (!reading.ok) throw new Error(reading.reason);
			const untouched = whole.filter((_, index) => index % 2 === 0);
			expect(reading.events).toEqual(expect.arrayContaining(untouched));
			expect(reading.events.length + reading.refused).toBeLessThanOrEqual(rows.length);
			fold(reading.events, outline);
			writeCsv(reading.events, [outline]);
			for (const event of reading.events) expect(new Date(event.at).toISOString()).toBe(event.at);
			expect(Object.prototype).not.toHaveProperty('type');
			seen.refused += reading.refused;
			seen.taken += reading.events.length - untouched.length;
		}),
		runs
	);
	expect(seen.refused).toBeGreaterThan(runs.numRuns);
	expect(seen.taken).toBeGreaterThan(runs.numRuns / 2);
});
