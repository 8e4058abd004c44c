import { resolve } from '$app/paths';

/** The URLs of the app (contract, docs/spec.md), below whatever base path it is served under. */
export function courseUrl(course: string): string {
	return resolve(`/courses/${course}/`);
}

export function lessonUrl(course: string, lesson: string, slide?: string): string {
	const page = resolve(`/courses/${course}/${lesson}/`);
	return slide === undefined ? page : `${page}#${encodeURIComponent(slide)}`;
}
