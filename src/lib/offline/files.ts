/**
 * What a build consists of: `files.json`, written by the build (`src/cli/adapter.js`). The service worker reads the
 * same in parts, each a list of some of the files. An index, which is a `FileEntry[]`, names the parts;
 * its SHA-256 is the build's name, and the worker of the same build carries it.
 */
export interface FileList {
	/** What every page needs: scripts, styles, icons, the pages that belong to no course. */
	app: FileEntry[];
	courses: Record<string, CourseFiles>;
}

export interface CourseFiles {
	/** Pages, their data, the outline. */
	text: FileEntry[];
	/** Those that the text shows; two courses may share one. */
	pictures: FileEntry[];
}

export interface FileEntry {
	/** Relative to the site's base, as it is requested: `courses/x/`, `_app/immutable/…`. */
	path: string;
	/** Before any content encoding. */
	bytes: number;
	/** Hex, of the same bytes. */
	sha256: string;
}
