import type { Attachment } from 'svelte/attachments';

/** Calls back when any of the element comes into view. */
export function whenSeen(onSeen: () => void): Attachment {
	return observe(onSeen, {});
}

export function observe(onEnter: () => void, options: IntersectionObserverInit): Attachment {
	return (element) => {
		const observer = new IntersectionObserver((entries) => {
			if (entries.at(-1)?.isIntersecting) onEnter();
		}, options);
		observer.observe(element);
		return () => observer.disconnect();
	};
}
