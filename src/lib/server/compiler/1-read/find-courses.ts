import { readdirSync, statSync, type Dirent } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { lockFileName } from '../identity';
import { isFile } from './read-text';

export interface CourseFolder {
	/** Absolute. */
	path: string;
	name: string;
	/** Absolute paths, in file order. */
	decks: string[];
}

/**
 * A folder with a `course.yaml` or decks directly in it is one course; otherwise each direct subfolder
 * with decks at any depth, or a `course.yaml` that may name decks elsewhere, is one.
 */
export function findCourses(folder: string): CourseFolder[] {
	if (hasCourseFile(folder) || hasDecks(folder)) return [courseIn(folder)];
	return readdirSync(folder, { withFileTypes: true })
		.filter(isEntered)
		.map((entry) => courseIn(join(folder, entry.name)))
		.filter(({ path, decks }) => decks.length > 0 || hasCourseFile(path))
		.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * The course in which a deck is built. For one that is not in the content folder nobody says what is: it is the
 * nearest folder above that was made a course, else its own. That a folder above has texts means nothing.
 */
export function courseOf(deck: string, content: string): CourseFolder {
	const isFolder = statSync(content, { throwIfNoEntry: false })?.isDirectory();
	const built = isFolder && findCourses(content).find(({ decks }) => decks.includes(deck));
	return built || courseIn(madeCourse(deck) ?? dirname(deck));
}

function madeCourse(path: string): string | null {
	const folder = dirname(path);
	if (folder === path) return null;
	return hasCourseFile(folder) || isFile(join(folder, lockFileName)) ? folder : madeCourse(folder);
}

function hasCourseFile(folder: string): boolean {
	return isFile(join(folder, 'course.yaml'));
}

function hasDecks(folder: string): boolean {
	return readdirSync(folder, { withFileTypes: true }).some((entry) => entry.isFile() && isDeck(entry.name));
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
