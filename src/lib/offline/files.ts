/** What a build consists of: written by the build (`files.json`), read by the service worker. */
export interface FileList {
	/** Changes when any file of the build does. */
	version: string;
	/** What every page needs: scripts, styles, icons, the pages that belong to no course. */
	app: FileEntry[];
	courses: Record<string, CourseFiles>;
}

export interface CourseFiles {
	/** Pages, their data, the outline. */
	text: FileEntry[];
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
