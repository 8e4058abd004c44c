import { dirname, join } from 'node:path';
import { readLibrary } from './1-read/read-library';
import { isFile, readText } from './1-read/read-text';
import { draftLibrary } from './3-check/draft-course';
import { writeWhole } from './5-publish/write-whole';
import { lockFileName, printLock, type Changes, type Lock } from './identity';

export type Frozen = { ok: true; locks: FrozenCourse[] } | { ok: false; reason: string };

/** What became of a course's lock. */
export type FrozenCourse = { path: string } & (
	| { ok: true; lock: Lock; changes: Changes; first: boolean }
	/** It cannot be read, or not be written: it stays as it is. */
	| { ok: false; reason: string }
);

/** Writes the ids of each course into its lock. `folder`: absolute. */
export function freezeIds(folder: string): Frozen {
	const read = readLibrary(folder);
	if (!read.ok) return read;
	const locks = draftLibrary(read.courses).courses.map(({ source, lock, changes }): FrozenCourse => {
		const path = join(folder, dirname(source.file), lockFileName);
		if (source.lock?.ok === false) {
			const { reason, line } = source.lock;
			return { path, ok: false, reason: `line ${line}, ${reason}. Bring it back from your version control` };
		}
		const text = printLock(lock);
		try {
			if (!isFile(path) || readText(path, path).text !== text) writeWhole(path, text);
		} catch (error) {
			return { path, ok: false, reason: error instanceof Error ? error.message : String(error) };
		}
		return { path, ok: true, lock, changes, first: !source.lock };
	});
	return { ok: true, locks };
}
