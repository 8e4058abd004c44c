import type { Wanted } from '$lib/course/on-device';
import type { Build } from './build';
import { download, type Download } from './download';
import type { FileStore } from './store';
import type { Wish, Wishes } from './wishes';

/**
 * A build is taken only whole: the app, and every course that the learner keeps. Where a file is missing or
 * not as listed it is not, and the browser stays with the build that it has; what was brought is there for the
 * next attempt. Safe to repeat, when the learner has come to want more.
 */
export async function install(build: Build, store: FileStore, wishes: Wishes): Promise<Download> {
	for (;;) {
		const wanted = [...(await wishes.all())].map(([course, wish]) => [course, unasked(wish)] as const);
		const files = await build.filesFor(new Map(wanted));
		if (!files) return { ok: false, reason: 'network' };
		// The learner may want more of it than when it began.
		if ((await store.missing(files)).length === 0) return { ok: true };
		const result = await download(files, store);
		if (!result.ok) return result;
	}
}

/** What a pause holds back, an update does not bring either. */
function unasked({ wanted, paused }: Wish): Wanted {
	if (!paused) return wanted;
	return wanted === 'pictures' ? 'text' : 'nothing';
}
