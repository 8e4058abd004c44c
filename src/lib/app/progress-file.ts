import { writeCsv } from '$lib/progress/csv';
import { readExport, writeExport } from '$lib/progress/export';
import type { Imported } from '$lib/ui/settings/imported';
import { readOutline } from './measure';
import type { ProgressLog } from './progress-log.svelte';

/** More than any log: 64 MB hold some 200,000 answers. */
const mostBytes = 64 * 2 ** 20;

/** Hands the whole log to the learner as a file. Resolves to how many entries it has; `null`: none can be read. */
export async function exportProgress(log: ProgressLog): Promise<number | null> {
	const events = (await log.ask((store) => store.all()))?.events ?? null;
	if (events === null || events.length === 0) return events && 0;
	const now = new Date().toISOString();
	download(writeExport(events, now), `carrel-progress-${now.slice(0, 10)}.json`);
	return events.length;
}

/** Hands all attempts to the learner as a table. Resolves to how many entries the log has, as above. */
export async function exportTable(
	log: ProgressLog,
	urlOf: (course: string) => string
): Promise<number | null> {
	const events = (await log.ask((store) => store.all()))?.events ?? null;
	if (events === null || events.length === 0) return events && 0;
	const courses = [...new Set(events.map(({ course }) => course))];
	// Offline, of a course that is not kept, the table has the scores of then.
	const outlines = await Promise.all(courses.map((id) => readOutline(id, urlOf(id)).catch(() => [])));
	download(writeCsv(events, outlines.flat()), `carrel-attempts-${new Date().toISOString().slice(0, 10)}.csv`);
	return events.length;
}

export async function importProgress(log: ProgressLog, file: File): Promise<Imported> {
	if (file.size > mostBytes) return { ok: false, reason: 'large' };
	let text: string;
	try {
		text = await file.text();
	} catch {
		return { ok: false, reason: 'unreadable' };
	}
	const reading = readExport(text);
	if (!reading.ok) return reading;
	const { events, refused, cut } = reading;
	const united = await log.unite(events);
	return united.ok ? { ok: true, added: united.added.length, refused, cut } : united;
}

function download(text: string, name: string): void {
	const link = document.createElement('a');
	const type = name.endsWith('.csv') ? 'text/csv' : 'application/json';
	link.href = URL.createObjectURL(new Blob([text], { type }));
	link.download = name;
	link.click();
	// A browser may ask first where to put it.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
