import { dirname, join } from 'node:path';
import type { Course } from '$lib/course/types';
import { readLibrary } from './1-read/read-library';
import { pictureCache } from './1-read/picture/cache';
import { readPictures } from './1-read/pictures';
import { remoteFolder, remotePictures } from './1-read/remote';
import { check } from './3-check/check';
import { textsOf, type CourseDraft } from './3-check/draft';
import { draftLibrary } from './3-check/draft-course';
import { linksBetween } from './3-check/links';
import { picturesShown } from './3-check/pictures-shown';
import { buildCourse } from './4-build/course';
import { highlighter } from './4-build/highlight';
import { inReadingOrder, type Diagnostic } from './diagnostic';
import type { FoundPicture, Picture } from './picture';
import { eachBlock } from './walk';

export interface Library {
	courses: Course[];
	/** By name. */
	pictures: Map<string, Picture>;
	/** In reading order. */
	diagnostics: Diagnostic[];
}

export type Compiled = { ok: true; library: Library } | { ok: false; reason: string };

export interface CompileOptions {
	/** Absolute. */
	folder: string;
	/** The site's base path, without a slash at its end. */
	base: string;
	/** Where encoded pictures are kept from build to build. Absolute. */
	cache?: string;
}

/** Decks to courses. Mistakes in them are diagnostics: all that can be built is built. */
export async function compile({ folder, base, cache }: CompileOptions): Promise<Compiled> {
	const read = readLibrary(folder);
	if (!read.ok) return read;
	const { courses, diagnostics } = draftLibrary(read.courses);
	const served = new Map<string, Picture>();
	const remote = remotePictures(
		courses.map(({ source }) => remoteFolder(join(folder, dirname(source.file))))
	);
	const pictures = await readPictures(folder, courses.flatMap(shown), remote, pictureCache(cache));
	const links = linksBetween(courses);
	const site = {
		base,
		links,
		highlight: await highlighter(courses.flatMap(languages)),
		pictures: (file: string, src: string): FoundPicture => {
			const found = pictures(file, src);
			if (found.ok) served.set(found.picture.name, found.picture);
			return found;
		}
	};
	const built = courses.map((course) => buildCourse(site, course));
	const found = [
		...read.diagnostics,
		...diagnostics,
		...courses.flatMap((course) => check({ course, links, pictures }))
	];
	return {
		ok: true,
		library: { courses: built, pictures: served, diagnostics: unique(found).sort(inReadingOrder) }
	};
}

function shown(course: CourseDraft) {
	return textsOf(course).flatMap((text) => picturesShown(text).map(({ src }) => ({ file: text.file, src })));
}

function languages(course: CourseDraft): string[] {
	return textsOf(course)
		.flatMap(({ blocks }) => eachBlock(blocks))
		.flatMap((block) => (block.kind === 'code' ? (block.attributes.classes[0] ?? []) : []));
}

/** A deck that two courses share says everything twice. */
function unique(diagnostics: Diagnostic[]): Diagnostic[] {
	return [...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values()];
}
