import { positionOf, report, type Context } from './context';
import type { Line } from './lines';

/** Nobody nests like that; a descent without an end would run out of stack. */
export const depthLimit = 100;

export const isTooDeep = ({ depth }: Context): boolean => depth > depthLimit;

export function reportTooDeep(context: Context, line: Line): void {
	const at = positionOf(context, line);
	report(context, 'too-deep', at, `Nested more than ${depthLimit} levels deep: shown as text.`);
}
