import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outline, Question } from '$lib/course/types';
import { compile } from '$lib/server/compiler/compile';
import { outlineOf } from '$lib/server/compiler/4-build/outline';
import { freezeIds } from '$lib/server/compiler/freeze-ids';

/** What a build makes of a folder, as far as answers hang on it. */
export interface Build {
	outline: Outline;
	questions: ReadonlyMap<string, Question>;
}

/** A course on this disk, to be edited as its author would. */
export class EditedCourse {
	readonly folder = mkdtempSync(join(tmpdir(), 'carrel-edits-'));

	constructor(from: string) {
		cpSync(from, this.folder, { recursive: true });
	}

	path(name: string): string {
		return join(this.folder, name);
	}

	read(name: string): string {
		return readFileSync(this.path(name), 'utf8');
	}

	write(name: string, text: string): void {
		writeFileSync(this.path(name), text);
	}

	/** Each once: an edit that finds nothing is a mistake of the test. */
	replace(name: string, ...pairs: [from: string, to: string][]): void {
		const replaced = pairs.reduce((text, [from, to]) => {
			if (text.split(from).length !== 2) throw new Error(`Not once in ${name}: ${from}`);
			return text.replace(from, () => to);
		}, this.read(name));
		this.write(name, replaced);
	}

	/** The slide that holds these words, out of its deck. */
	cut(name: string, words: string): string {
		const slides = this.read(name).split(/^(?=## )/m);
		const slide = slides.find((slide) => slide.includes(words));
		if (slide === undefined) throw new Error(`No slide of ${name} holds: ${words}`);
		this.write(name, slides.filter((other) => other !== slide).join(''));
		return slide;
	}

	/** `carrel ids` */
	freeze(): void {
		const frozen = freezeIds(this.folder);
		if (!frozen.ok || !frozen.locks.every(({ ok }) => ok)) throw new Error('The ids were not frozen.');
	}

	async build(): Promise<Build> {
		const compiled = await compile({ folder: this.folder, base: '' });
		const [course] = compiled.ok ? compiled.library.courses : [];
		if (!course) throw new Error('No course was built.');
		const lessons = course.parts.flatMap(({ lessons }) => lessons);
		const questions = lessons
			.flatMap(({ slides }) => slides.flatMap(({ blocks }) => blocks))
			.flatMap((block) => ('question' in block ? [block.question] : []));
		return {
			outline: { course: course.id, lessons: lessons.map(outlineOf) },
			questions: new Map(questions.map((question) => [question.id, question]))
		};
	}
}
