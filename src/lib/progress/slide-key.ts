/** One string for a slide in its course: lesson ids hold no `#`. */
export function slideKey(lesson: string, slide: string): string {
	return `${lesson}#${slide}`;
}
