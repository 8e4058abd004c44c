import type { Attachment } from 'svelte/attachments';

/** In pixels: what is smaller on either side is a sign within a line, no picture to look at. */
const least = 40;

interface Enlargeable {
	/** What happens to a picture that is chosen. */
	hint: string;
	/** The name of a picture that has none. */
	nameless: string;
	onEnlarge: (picture: HTMLImageElement) => void;
}

/**
 * Makes buttons of the pictures in an author's text, for pointer, keyboard and screen reader. Those within links,
 * labels and the like belong to these.
 */
export function enlargeable({ hint, nameless, onEnlarge }: Enlargeable): Attachment<HTMLElement> {
	return (element) => {
		const dress = () => {
			for (const picture of element.querySelectorAll<HTMLImageElement>('.prose img:not([role])')) {
				if (picture.closest('a, button, label, summary') || Math.min(picture.width, picture.height) < least) {
					continue;
				}
				picture.role = 'button';
				picture.tabIndex = 0;
				picture.ariaHasPopup = 'dialog';
				picture.setAttribute('aria-description', hint);
				if (!picture.alt) picture.ariaLabel = nameless;
			}
		};
		const chosen = ({ target }: Event) =>
			target instanceof HTMLImageElement && target.ariaHasPopup === 'dialog' ? target : null;
		const click = (event: MouseEvent) => {
			const picture = chosen(event);
			if (picture) onEnlarge(picture);
		};
		const keydown = (event: KeyboardEvent) => {
			const picture = event.key === 'Enter' || event.key === ' ' ? chosen(event) : null;
			if (!picture) return;
			event.preventDefault();
			onEnlarge(picture);
		};
		dress();
		// An explanation comes with the answer.
		const observer = new MutationObserver(dress);
		observer.observe(element, { childList: true, subtree: true });
		element.addEventListener('click', click);
		element.addEventListener('keydown', keydown);
		return () => {
			observer.disconnect();
			element.removeEventListener('click', click);
			element.removeEventListener('keydown', keydown);
			for (const picture of element.querySelectorAll<HTMLImageElement>('img[aria-haspopup="dialog"]')) {
				for (const name of ['role', 'tabindex', 'aria-haspopup', 'aria-description', 'aria-label']) {
					picture.removeAttribute(name);
				}
			}
		};
	};
}
