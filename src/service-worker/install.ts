import type { Shortfall, Wanted } from '$lib/course/on-device';
import type { FileEntry } from '$lib/offline/files';
import type { Build } from './build';
import { download, type Download } from './download';
import { shortfall, type Room } from './room';
import type { FileStore } from './store';
import type { Wish, Wishes } from './wishes';

/**
 * A build is taken only whole: the app, and every course that the learner keeps. Where a file is missing or
 * not as listed it is not, and the browser stays with the build that it has; what was brought is there for the
 * next attempt, unless the next answer needs its room. Safe to repeat, when the learner has come to want more.
 *
 * @returns `null`: it is whole
 */
export async function install(
	build: Build,
	store: FileStore,
	wishes: Wishes,
	room: Room
): Promise<Shortfall | null> {
	const listed = await build.bringList();
	// What else it takes, only the list would tell.
	if (!listed.ok) return whyNot(listed, [build.index], room);
	for (;;) {
		const wanted = [...(await wishes.all())].map(([course, wish]) => [course, unasked(wish)] as const);
		const files = await build.filesFor(new Map(wanted));
		if (!files) return { reason: 'network' };
		// The learner may want more of it than when it began.
		const missing = await store.missing(files);
		if (missing.length === 0) return null;
		const result = await download(missing, store);
		if (result.ok) continue;
		if (result.reason === 'storage') await store.remove(missing, []);
		return whyNot(result, missing, room);
	}
}

function whyNot({ reason }: Download & { ok: false }, left: FileEntry[], room: Room): Promise<Shortfall> {
	// Nobody stops it.
	return shortfall(reason === 'stopped' ? 'network' : reason, left, room);
}

/** What a pause holds back, an update does not bring either. */
function unasked({ wanted, paused }: Wish): Wanted {
	if (!paused) return wanted;
	return wanted === 'pictures' ? 'text' : 'nothing';
}
