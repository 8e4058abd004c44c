import { changesBetween, type CourseChanges } from '$lib/course/changes';
import type { OutlineLesson } from '$lib/course/types';
import type { FileEntry } from '$lib/offline/files';
import type { Build } from './build';
import type { FileStore } from './store';
import type { Wishes } from './wishes';

/** What this build has of a course that the learner has not seen yet, in whatever builds came between. */
export async function changesOf(
	course: string,
	build: Build,
	store: FileStore,
	wishes: Wishes
): Promise<CourseChanges> {
	const { seen } = await wishes.of(course);
	const before = seen && (await readOutlines(seen, store));
	const after = await readOutlines(await outlinesOf(course, build), store);
	// Evicted in part: then nothing can be said.
	return before && after ? changesBetween(before, after) : { slides: [], questions: [] };
}

/** From now on, this build's version of the course is the one that changes are counted from. */
export async function markSeen(course: string, build: Build, wishes: Wishes): Promise<void> {
	const seen = await outlinesOf(course, build);
	await wishes.change(course, (wish) => (wish.wanted === 'nothing' ? wish : { ...wish, seen }));
}

async function outlinesOf(course: string, build: Build): Promise<FileEntry[]> {
	const files = await build.course(course);
	return (files?.text ?? []).filter(({ path }) => path.endsWith('/outline.json'));
}

async function readOutlines(files: readonly FileEntry[], store: FileStore): Promise<OutlineLesson[] | null> {
	const outlines = await Promise.all(
		files.map(async (file) => {
			const kept = await store.read(file);
			// The bytes have the hash that a build gave them, so they are the outline that it wrote.
			return kept ? ((await kept.json()) as OutlineLesson) : null;
		})
	);
	return outlines.every((outline) => outline !== null) ? outlines : null;
}
