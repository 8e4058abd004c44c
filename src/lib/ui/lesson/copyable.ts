import { mount, unmount, type Component } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import CopyCode from './CopyCode.svelte';

// What ESLint knows of a component's file in a script is only that it is one.
const component = CopyCode as Component<{ code: HTMLElement }>;

/** Gives each block of code a button that copies it, where the browser gives the page a clipboard. */
export function copyableWith(context: Map<unknown, unknown>): Attachment<HTMLElement> {
	return (element) => {
		// Over plain http there is none, whatever the DOM's types say.
		if (!('clipboard' in navigator)) return;
		const mounted = new Map<Element, object>();
		const dress = () => {
			for (const code of element.querySelectorAll<HTMLElement>('.prose pre > code')) {
				const { parentElement: target } = code;
				if (!target || mounted.has(target) || target.closest('a, button, label, summary')) continue;
				mounted.set(target, mount(component, { target, anchor: code, context, props: { code } }));
			}
		};
		dress();
		// An explanation comes with the answer.
		const observer = new MutationObserver(dress);
		observer.observe(element, { childList: true, subtree: true });
		return () => {
			observer.disconnect();
			for (const each of mounted.values()) void unmount(each);
		};
	};
}
