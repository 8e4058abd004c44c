import type { Response } from '$lib/quiz/grade';

const pause = 300;

/**
 * Keeps what is on the sheet: what was chosen at once, what is typed when its writer pauses, or the page goes out of
 * sight.
 */
export function draftKeeper(keep: (draft: Response | null) => void) {
	let waiting: { draft: Response } | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;

	const keepNow = () => {
		clearTimeout(timer);
		if (waiting) keep(waiting.draft);
		waiting = null;
	};
	const keepIfHidden = () => {
		if (document.hidden) keepNow();
	};

	return {
		keepNow,
		change(draft: Response) {
			waiting = { draft };
			clearTimeout(timer);
			if (typeof draft === 'string') timer = setTimeout(keepNow, pause);
			else keepNow();
		},
		/** It is in the log, or given up. */
		drop() {
			clearTimeout(timer);
			waiting = null;
			keep(null);
		},
		/** In the browser. Returns the way to stop. */
		start() {
			window.addEventListener('pagehide', keepNow);
			document.addEventListener('visibilitychange', keepIfHidden);
			return () => {
				keepNow();
				window.removeEventListener('pagehide', keepNow);
				document.removeEventListener('visibilitychange', keepIfHidden);
			};
		}
	};
}
