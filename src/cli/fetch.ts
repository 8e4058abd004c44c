import { lookup } from 'node:dns/promises';
import { relative } from 'node:path';
import { contentFolder, typedFrom } from '$lib/server/compiler/1-read/content-folder';
import { readLibrary } from '$lib/server/compiler/1-read/read-library';
import { remotePictures } from '$lib/server/compiler/1-read/remote';
import { draftLibrary } from '$lib/server/compiler/3-check/draft-course';
import { shownPath } from '$lib/server/compiler/5-publish/report';
import { isPublic } from './fetch/address';
import { bringHome, type Brought } from './fetch/bring-home';
import type { Network } from './fetch/request';
import { wantedPictures, type WantedPicture } from './fetch/wanted';

export interface FetchOptions {
	into?: string;
	/** For tests and for an intranet: servers that are not on the public network, too. */
	allowPrivate: boolean;
}

const network: Network = {
	allows: isPublic,
	resolve: (name) => lookup(name, { all: true }),
	silence: 15_000,
	patience: 120_000,
	mostBytes: 20_000_000
};

/** Enough to hide that servers are slow, and no burden for one that has all the pictures. */
const atOnce = 4;

/** `carrel fetch [folder] [--into dir]`. Ends with 1 where a picture could not be fetched. */
export async function fetchPictures(named: string | undefined, options: FetchOptions): Promise<number> {
	const folder = contentFolder(named);
	const read = readLibrary(folder);
	if (!read.ok) {
		console.error(read.reason);
		return 2;
	}
	const wanted = wantedPictures(draftLibrary(read.courses).courses, folder, options.into);
	const there = remotePictures(wanted.map((picture) => picture.folder));
	const allowed = options.allowPrivate ? { ...network, allows: () => true } : network;
	const brought = await inTurns(wanted, async (picture) => {
		const one = await bringHome(picture, there, allowed);
		if (one.what === 'fetched') console.error(`${picture.src} → ${relative(typedFrom(), one.path)}`);
		return [picture, one] as const;
	});
	for (const [picture, one] of brought) {
		if (one.what === 'failed') for (const line of blame(picture, one.reason, folder)) console.error(line);
	}
	console.error(sum(brought.map(([, one]) => one.what)));
	if (options.into) console.error(`A build takes them from there with CARREL_REMOTE=${options.into}`);
	return brought.some(([, one]) => one.what === 'failed') ? 1 : 0;
}

/** A few at once; the results in the order of what was wanted. */
async function inTurns<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
	const results: R[] = [];
	const queue = all.entries();
	const worker = async () => {
		for (const [place, one] of queue) results[place] = await work(one);
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
	return results;
}

function blame({ src, shown }: WantedPicture, reason: string, folder: string): string[] {
	return shown.map(
		({ file, at }) => `${shownPath(folder, file)}:${at.line}:${at.column} ${src} is not fetched: ${reason}.`
	);
}

function sum(outcomes: Brought['what'][]): string {
	const count = (what: Brought['what']) => outcomes.filter((one) => one === what).length;
	const all = outcomes.length === 1 ? '1 remote picture' : `${outcomes.length} remote pictures`;
	return `${all}: ${count('fetched')} fetched, ${count('there')} there already, ${count('failed')} failed.`;
}
