import { relative } from 'node:path';
import { contentFolder, typedFrom } from '$lib/server/compiler/1-read/content-folder';
import { freezeIds, type FrozenCourse } from '$lib/server/compiler/freeze-ids';
import type { Changes } from '$lib/server/compiler/identity';

/** `carrel ids [folder]`. Ends with 1 where a lock could not be read or written: such a one is left as it is. */
export function ids(named: string | undefined): number {
	const frozen = freezeIds(contentFolder(named));
	if (!frozen.ok) {
		console.error(frozen.reason);
		return 2;
	}
	for (const course of frozen.locks) {
		const line = `${relative(typedFrom(), course.path)}: ${told(course)}`;
		if (course.ok) console.log(line);
		else console.error(line);
	}
	return frozen.locks.every(({ ok }) => ok) ? 0 : 1;
}

function told(course: FrozenCourse): string {
	if (!course.ok) return `left as it is: ${course.reason}.`;
	const { lock, changes, first } = course;
	const here = (entries: { gone: boolean }[]) => entries.filter(({ gone }) => !gone).length;
	const all = `${count(here(lock.lessons), 'lesson')}, ${count(here(lock.questions), 'question')}`;
	const news = first ? ['all new'] : [...lessonNews(changes), ...questionNews(changes)];
	return [all, ...(news.length > 0 ? news : ['nothing changed'])].join('; ');
}

function lessonNews({ lessons }: Changes): string[] {
	return [
		news('lesson', 'added', lessons.added),
		news('lesson', 'moved', lessons.moved),
		news('lesson', 'gone', lessons.missing),
		news('lesson', 'returned', lessons.returned)
	].flat();
}

function questionNews({ questions }: Changes): string[] {
	const renamed = questions.renamed.map(({ from, to }) => `${from} to ${to}`);
	return [
		news('question', 'added', questions.added),
		news('question', 'moved', questions.moved),
		news('question', 'edited', questions.edited),
		news('question', 'renamed', renamed),
		news('question', 'gone', questions.missing),
		news('question', 'returned', questions.returned)
	].flat();
}

function news(what: string, became: string, ids: string[]): string[] {
	return ids.length === 0 ? [] : [`${count(ids.length, what)} ${became} (${ids.join(', ')})`];
}

function count(number: number, what: string): string {
	return `${number} ${what}${number === 1 ? '' : 's'}`;
}
