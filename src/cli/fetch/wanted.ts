import { dirname, join } from 'node:path';
import { remoteAddress, remoteFolder, remoteName } from '$lib/server/compiler/1-read/remote';
import { textsOf, type CourseDraft } from '$lib/server/compiler/3-check/draft';
import { picturesShown } from '$lib/server/compiler/3-check/pictures-shown';
import { isRemote } from '$lib/server/compiler/picture';
import type { Position } from '$lib/server/compiler/tree';

export interface WantedPicture {
	src: string;
	/** Null: it is nowhere on the web. */
	address: URL | null;
	/** Where it is to be. Absolute. */
	folder: string;
	shown: { file: string; at: Position }[];
}

/** Every remote picture that courses show, once. `content`: their folder; `into`: instead of each one's own. */
export function wantedPictures(courses: CourseDraft[], content: string, into?: string): WantedPicture[] {
	const wanted = new Map<string, WantedPicture>();
	for (const course of courses) {
		const folder = remoteFolder(join(content, dirname(course.source.file)), into);
		for (const text of textsOf(course)) {
			for (const { src, at } of picturesShown(text)) {
				if (!isRemote(src)) continue;
				const address = remoteAddress(src);
				const name = address ? remoteName(address) : src;
				const picture = wanted.get(name) ?? { src, address, folder, shown: [] };
				picture.shown.push({ file: text.file, at });
				wanted.set(name, picture);
			}
		}
	}
	return [...wanted.values()];
}
