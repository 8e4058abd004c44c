import type { FileEntry, FileList } from '$lib/offline/files';
import { bring, download, type Download } from './download';
import type { FileStore } from './store';

/** The index and the parts that it names, into the store: of a newer build, those that changed (O5). */
export async function bringList(index: FileEntry, store: FileStore): Promise<Download> {
	if (!(await store.read(index))) {
		const brought = await bring(index, store);
		if (!brought.ok) return brought;
	}
	return download((await read<FileEntry[]>(index, store)) ?? [], store);
}

/** What the parts list together, and themselves: without them nothing of it can be opened. `null`: not all are kept. */
export async function keptList(index: FileEntry, store: FileStore): Promise<FileList | null> {
	const entries = await read<FileEntry[]>(index, store);
	if (!entries) return null;
	const whole: FileList = { app: [index, ...entries], courses: {} };
	for (const part of await Promise.all(entries.map((entry) => read<FileList>(entry, store)))) {
		if (!part) return null;
		whole.app.push(...part.app);
		for (const [course, { text, pictures }] of Object.entries(part.courses)) {
			const files = (whole.courses[course] ??= { text: [], pictures: [] });
			files.text.push(...text);
			files.pictures.push(...pictures);
		}
	}
	return whole;
}

async function read<Content>(file: FileEntry, store: FileStore): Promise<Content | null> {
	const kept = await store.read(file);
	// The bytes have the hash that the build gave them, so they are what it wrote.
	return kept ? ((await kept.json()) as Content) : null;
}
