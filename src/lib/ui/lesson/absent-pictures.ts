import type { Attachment } from 'svelte/attachments';

/**
 * A picture that cannot be had shows its words in a calm frame, and comes back with the network.
 *
 * @param note what is said of a picture that has no words of its own
 */
export function absentPictures(note: () => string): Attachment<HTMLElement> {
	return (element) => {
		const frames = new Map<HTMLImageElement, HTMLElement>();
		const onError = ({ target }: Event) => {
			if (!(target instanceof HTMLImageElement) || frames.has(target)) return;
			// Behind a slide, it is only an ornament.
			if (!target.closest('.prose')) return;
			const frame = document.createElement('span');
			frame.className = 'absent-picture';
			frame.append(target.alt || note());
			target.after(frame);
			target.hidden = true;
			frames.set(target, frame);
		};
		const onLoad = ({ target }: Event) => {
			if (!(target instanceof HTMLImageElement)) return;
			target.hidden = false;
			frames.get(target)?.remove();
			frames.delete(target);
		};
		const askAgain = () => {
			for (const picture of frames.keys()) reload(picture);
		};
		// Neither event bubbles.
		element.addEventListener('error', onError, true);
		element.addEventListener('load', onLoad, true);
		window.addEventListener('online', askAgain);
		// Those that failed before this script ran.
		for (const picture of element.querySelectorAll('img')) {
			if (picture.complete && picture.naturalWidth === 0) reload(picture);
		}
		return () => {
			element.removeEventListener('error', onError, true);
			element.removeEventListener('load', onLoad, true);
			window.removeEventListener('online', askAgain);
		};
	};
}

function reload(picture: HTMLImageElement): void {
	const { src } = picture;
	// Out of sight, a lazy one would wait.
	picture.loading = 'eager';
	picture.src = src;
}
