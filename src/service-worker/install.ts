import type { Build } from './build';
import { download } from './download';
import type { FileStore } from './store';
import type { Wishes } from './wishes';

export class InstallError extends Error {
	override name = 'InstallError';
}

/**
 * A build is taken only whole: the app, and every course that the learner keeps. Where a file is missing or
 * not as listed this rejects, and the browser stays with the build that it has; what was brought is there
 * for the next attempt.
 */
export async function install(build: Build, store: FileStore, wishes: Wishes): Promise<void> {
	const wanted = [...(await wishes.all())].map(([course, wish]) => [course, wish.wanted] as const);
	const files = await build.filesFor(new Map(wanted));
	if (!files) throw new InstallError('The list of files could not be had.');
	const result = await download(files, store);
	if (!result.ok) throw new InstallError(`A file could not be kept: ${result.reason}.`);
}
