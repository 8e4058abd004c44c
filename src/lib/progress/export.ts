import * as v from 'valibot';
import { acceptEvent } from './accept';
import { merge, type StoredEvent } from './events';

/** A learner's whole log in one file. Contract: docs/spec.md, "The export". */
const format = 'carrel-progress';
const version = 1;

const file = v.looseObject({
	format: v.literal(format),
	version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
	events: v.array(v.unknown())
});
const opening = new RegExp(
	`^\\s*\\{\\s*"format"\\s*:\\s*"${format}"\\s*,\\s*"version"\\s*:\\s*${version}\\s*,`
);

export type Reading =
	| {
			ok: true;
			/** In the log's order, each once; unknown types and fields as they came. */
			events: StoredEvent[];
			/** Entries that are no events, or more than an event may hold. */
			refused: number;
			/** The file is not whole, as where it was cut off: these are the events that are. */
			cut: boolean;
	  }
	/** `foreign`: no export of ours; `newer`: one that only a later version can read. */
	| { ok: false; reason: 'foreign' | 'newer' };

/**
 * One event a line, so that a file that was cut off gives back all but its last.
 *
 * @param exported RFC 3339
 */
export function writeExport(events: readonly StoredEvent[], exported: string): string {
	const head = JSON.stringify({ format, version, exported }).slice(0, -1);
	const lines = merge(events).map((event) => JSON.stringify(event));
	return `${head},"events":[\n${lines.join(',\n')}\n]}\n`;
}

export function readExport(text: string): Reading {
	const whole = v.safeParse(file, parsed(text));
	if (whole.success && whole.output.version > version) return { ok: false, reason: 'newer' };
	const rows = whole.success ? whole.output.events : rowsOfCut(text);
	if (rows === null) return { ok: false, reason: 'foreign' };
	const events = rows.flatMap((row) => acceptEvent(row) ?? []);
	return { ok: true, events: merge(events), refused: rows.length - events.length, cut: !whole.success };
}

function rowsOfCut(text: string): unknown[] | null {
	if (!opening.test(text)) return null;
	const lines = text.split('\n').slice(1);
	return lines.map((line) => parsed(line.replace(/,\s*$/, ''))).filter((row) => row !== undefined);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
