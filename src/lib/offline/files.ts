/**
 * What a build consists of: `files.json`, written by the build (`src/cli/adapter.js`), read by the service
 * worker. A build's name is the SHA-256 of this list; the worker of the same build carries it.
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
