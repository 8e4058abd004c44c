import type { Response } from '$lib/quiz/grade';

const soon = 300;

/** Keeps what is on the sheet: what was chosen at once, what is typed soon after, and before the page goes out of sight. */
export function draftKeeper(keep: (draft: Response | null) => void) {
	let waiting: { draft: Response | null } | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;

	const stop = () => {
		clearTimeout(timer);
		timer = undefined;
	};
	const keepNow = () => {
		stop();
		if (waiting) keep(waiting.draft);
		waiting = null;
	};
	const keepIfHidden = () => {
		if (document.hidden) keepNow();
	};

	return {
		keepNow,
		/** @param draft `null`: the sheet is empty again */
		change(draft: Response | null) {
			waiting = { draft };
			// Not put off by the next stroke: who writes without a pause is kept up with.
			if (typeof draft === 'string') timer ??= setTimeout(keepNow, soon);
			else keepNow();
		},
		/** It is in the log, or given up. */
		drop() {
			stop();
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
