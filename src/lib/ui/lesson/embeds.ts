import { mount, unmount, type Component } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import Embed from './Embed.svelte';

// What ESLint knows of a component's file in a script is only that it is one.
const component = Embed as Component<{ src: string; title: string }>;

/** Films and the like, which the compiler leaves as links: each is given a button that shows it in its place. */
export function embedsWith(context: Map<unknown, unknown>): Attachment {
	return (element) => {
		const mounted = [...element.querySelectorAll<HTMLElement>('.embed[data-src]')].flatMap((target) => {
			const { src, title } = target.dataset;
			if (src === undefined || !isForeign(src)) return [];
			return mount(component, { target, context, props: { src, title: title ?? '' } });
		});
		return () => {
			for (const each of mounted) void unmount(each);
		};
	};
}

/** Framed with scripts, a page of our own origin could reach out of its frame. */
function isForeign(src: string): boolean {
	const url = URL.canParse(src) ? new URL(src) : null;
	return url?.protocol === 'https:' && url.origin !== location.origin;
}
