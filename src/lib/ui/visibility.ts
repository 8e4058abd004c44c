import type { Attachment } from 'svelte/attachments';
import { observe } from './seen';

const steps = Array.from({ length: 101 }, (_, step) => step / 100);
/** Milliseconds in view that make a slide read. */
export const dwell = 2000;

/**
 * Calls back once, when half of the element has been in view for two seconds; where it is taller than the
 * screen, half of the screen counts. Time in a hidden tab does not.
 */
export function whenRead(onRead: (ms: number) => void): Attachment {
	return (element) => {
		let inView = false;
		let timer: ReturnType<typeof setTimeout> | undefined;

		const update = () => {
			if (!inView || document.hidden) {
				clearTimeout(timer);
				timer = undefined;
			} else timer ??= setTimeout(done, dwell);
		};
		const observer = new IntersectionObserver(
			(entries) => {
				const entry = entries.at(-1);
				if (!entry) return;
				const screen = entry.rootBounds?.height ?? window.innerHeight;
				const whole = Math.min(entry.boundingClientRect.height, screen);
				inView = entry.isIntersecting && entry.intersectionRect.height >= whole / 2;
				update();
			},
			{ threshold: steps }
		);
		const stop = () => {
			clearTimeout(timer);
			observer.disconnect();
			document.removeEventListener('visibilitychange', update);
		};
		const done = () => {
			stop();
			onRead(dwell);
		};

		observer.observe(element);
		document.addEventListener('visibilitychange', update);
		return stop;
	};
}

/** Calls back whenever the element comes to the line where the eye rests, a third down the screen. */
export function whenAtReadingLine(onReach: () => void): Attachment {
	return observe(onReach, { rootMargin: '-33% 0px -67% 0px' });
}
