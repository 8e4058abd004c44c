import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

/**
 * Two fingers on a screen, or on the pad of a laptop, whose browser tells of it as a turn of the wheel with Ctrl.
 * Tells by how much more they are apart than a moment ago, and where their middle is on the screen.
 */
export function pinch(onPinch: (ratio: number, x: number, y: number) => void): Attachment<HTMLElement> {
	return (element) => {
		let apart = 0;
		// Not passive: the browser would zoom the page, or scroll.
		const active = { passive: false };
		const stops = [
			on(element, 'touchstart', ({ touches }) => (apart = distance(touches)), active),
			on(
				element,
				'touchmove',
				(event) => {
					const [one, other] = event.touches;
					if (!one || !other) return;
					event.preventDefault();
					const now = distance(event.touches);
					if (apart > 0)
						onPinch(now / apart, (one.clientX + other.clientX) / 2, (one.clientY + other.clientY) / 2);
					apart = now;
				},
				active
			),
			on(
				element,
				'wheel',
				(event) => {
					if (!event.ctrlKey) return;
					event.preventDefault();
					onPinch(Math.exp(-event.deltaY / 100), event.clientX, event.clientY);
				},
				active
			)
		];
		return () => {
			for (const stop of stops) stop();
		};
	};
}

function distance([one, other]: TouchList): number {
	return one && other ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) : 0;
}
