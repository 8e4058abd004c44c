import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { diagnose, type Diagnostic, type RuleId } from '../diagnostic';
import type { CourseFile, CourseSource, Source } from '../source';
import { parseAnswersFile } from './answers-file';
import { parseCourseFile } from './course-file';
import { contentPath, findCourses, type CourseFolder } from './find-courses';
import { readLock } from './lock-file';
import { isFile, readText } from './read-text';

export type ReadLibrary =
	{ ok: true; courses: CourseSource[]; diagnostics: Diagnostic[] } | { ok: false; reason: string };

export function readLibrary(folder: string): ReadLibrary {
	if (!existsSync(folder)) return { ok: false, reason: `There is no folder ${folder}.` };
	if (!statSync(folder).isDirectory()) return { ok: false, reason: `${folder} is no folder.` };
	const diagnostics: Diagnostic[] = [];
	const courses = findCourses(folder)
		.map((course) => readCourse(folder, course, diagnostics))
		.filter(({ parts }) => parts.some(({ decks }) => decks.length > 0));
	if (courses.length === 0) return { ok: false, reason: `There is no deck (*.md, *.qmd) in ${folder}.` };
	return { ok: true, courses, diagnostics };
}

/** One course of a content folder. */
export function readCourse(folder: string, course: CourseFolder, diagnostics: Diagnostic[]): CourseSource {
	const read = (path: string): Source => {
		const file = contentPath(folder, path);
		const { text, diagnostics: problems } = readText(path, file);
		diagnostics.push(...problems);
		return { file, text };
	};
	const file = contentPath(folder, join(course.path, 'course.yaml'));
	const { settings, partsAt } = readCourseFile(course, file, diagnostics);
	const index = join(course.path, 'index.md');
	const parts = divide(course, settings, (id, message) =>
		diagnostics.push(diagnose(id, file, partsAt, message))
	);
	const folders = new Set(parts.flatMap(({ decks }) => decks.map(dirname)));
	const answers = [...folders]
		.map((deckFolder) => join(deckFolder, 'answers.yaml'))
		.filter(isFile)
		.map(read)
		.flatMap(({ file, text }) => {
			const parsed = parseAnswersFile(text, file);
			diagnostics.push(...parsed.diagnostics);
			return parsed.answers;
		});
	const { lock, diagnostics: ofLock } = readLock(folder, course.path);
	diagnostics.push(...ofLock);
	return {
		name: course.name,
		file,
		settings,
		parts: parts.map(({ decks, ...part }) => ({ ...part, decks: decks.map(read) })),
		...(isFile(index) && { index: read(index) }),
		answers,
		...(lock && { lock })
	};
}

function readCourseFile(course: CourseFolder, file: string, diagnostics: Diagnostic[]) {
	const path = join(course.path, 'course.yaml');
	const text = isFile(path) ? readText(path, file) : { text: '', diagnostics: [] };
	const parsed = parseCourseFile(text.text, file);
	diagnostics.push(...text.diagnostics, ...parsed.diagnostics);
	return { settings: parsed.course, partsAt: parsed.partsAt };
}

/** The decks that `course.yaml` names, part by part; without parts, all of the folder in one. */
function divide(course: CourseFolder, settings: CourseFile, report: (id: RuleId, message: string) => void) {
	if (!settings.parts?.length) {
		if (course.decks.length === 0) report('missing-deck', 'This course has no deck: it is left out.');
		return [{ title: '', decks: course.decks }];
	}
	const taken = new Set<string>();
	const parts = settings.parts.map(({ lessons, ...part }) => {
		const decks = lessons.flatMap((lesson) => {
			const path = deckAt(course.path, lesson);
			if (path === null)
				report('missing-deck', `There is no deck ${lesson}: name it as a path from this folder.`);
			else if (taken.has(path)) report('deck-in-two-parts', `${lesson} is named twice: it is shown once.`);
			if (path === null || taken.has(path)) return [];
			taken.add(path);
			return [path];
		});
		return { ...part, decks };
	});
	for (const path of course.decks.filter((path) => !taken.has(path))) {
		report(
			'deck-in-no-part',
			`No part of the course names ${contentPath(course.path, path)}: it is left out.`
		);
	}
	return parts;
}

/** Two courses may share a deck, but nothing outside the folder that holds both is read. */
function deckAt(courseFolder: string, lesson: string): string | null {
	const path = join(courseFolder, lesson);
	const parent = realpathSync(dirname(courseFolder));
	if (!isFile(path)) return null;
	return realpathSync(path).startsWith(parent + sep) ? path : null;
}
