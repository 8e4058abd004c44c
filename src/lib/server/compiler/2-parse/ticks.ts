/** Where a run of backticks ends. */
export function endOfTicks(text: string, start: number): number {
	let end = start;
	while (text[end] === '`') end++;
	return end;
}

/** Where the next run of exactly so many backticks begins: it closes code that as many open. */
export function closingTicks(text: string, from: number, size: number): number | null {
	for (let at = text.indexOf('`', from); at >= 0;) {
		const end = endOfTicks(text, at);
		if (end - at === size) return at;
		at = text.indexOf('`', end);
	}
	return null;
}
