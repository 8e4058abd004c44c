/** The value below which such a part of them lies: 0.5 for the median. */
export function quantile(values: readonly number[], part: number): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? NaN;
}
