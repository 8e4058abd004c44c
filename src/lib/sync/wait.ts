import type { Wait } from './replica';

/** What a server asks for is in seconds; whoever asks for more is a proxy that knows nothing of us. */
export const longestWait = 60 * 60;

/** @param now milliseconds since 1970 */
export function waitFrom(now: number, seconds: number): Wait {
	return { from: now, until: now + seconds * 1000 };
}

/** In seconds; 0: it is over, or the clock was set outside of it. */
export function leftOf({ from, until }: Wait, now: number): number {
	return now < from || now >= until ? 0 : Math.ceil((until - now) / 1000);
}
