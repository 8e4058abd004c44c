import { mount, unmount, type Component } from 'svelte';
import type { Slide } from '$lib/course/types';
import ReportButton from './ReportButton.svelte';

// What ESLint knows of a component's file in a script is only that it is one.
const component = ReportButton as Component<{ slide: string; onReport: () => void }>;

/** Gives each slide on the page a button to report a mistake in it; returns the way to take them away. */
export function reportButtons(
	slides: readonly Slide[],
	context: Map<unknown, unknown>,
	onReport: (slide: Slide) => void
): () => void {
	const mounted = slides.flatMap((slide) => {
		const target = document.getElementById(slide.id);
		if (!target) return [];
		const props = { slide: slide.title, onReport: () => onReport(slide) };
		return mount(component, { target, context, props });
	});
	return () => {
		for (const each of mounted) void unmount(each);
	};
}
