import { readdirSync, type Dirent } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';

export interface CourseFolder {
	/** Absolute. */
	path: string;
	name: string;
	/** Absolute paths, in file order. */
	decks: string[];
}

/**
 * A folder with a `course.yaml` or decks directly in it is one course; otherwise each direct subfolder
 * with decks at any depth is one.
 */
export function findCourses(folder: string): CourseFolder[] {
	const entries = readdirSync(folder, { withFileTypes: true });
	if (entries.some((entry) => entry.isFile() && (entry.name === 'course.yaml' || isDeck(entry.name)))) {
		return [courseIn(folder)].filter(({ decks }) => decks.length > 0);
	}
	return entries
		.filter(isEntered)
		.map((entry) => courseIn(join(folder, entry.name)))
		.filter(({ decks }) => decks.length > 0)
		.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** All decks below a folder, in file order. Links to folders are not followed: they may lead in circles. */
export function decksBelow(folder: string): string[] {
	const decks: string[] = [];
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (isEntered(entry)) decks.push(...decksBelow(path));
		else if (entry.isFile() && isDeck(entry.name)) decks.push(path);
	}
	return decks.sort();
}

export function isDeck(name: string): boolean {
	return /\.(md|qmd)$/i.test(name) && !/^(readme|index)\./i.test(name);
}

/** As diagnostics name a file: relative to the content folder, `/` between its parts. */
export function contentPath(folder: string, file: string): string {
	return relative(folder, file).split(sep).join('/');
}

export function courseIn(folder: string): CourseFolder {
	return { path: folder, name: basename(resolve(folder)), decks: decksBelow(folder) };
}

function isEntered(entry: Dirent): boolean {
	return entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules';
}
