/** `known`: it is a day or a month, else words of the author's. */
export interface WrittenDate {
	text: string;
	known: boolean;
}

/**
 * A lesson's date as its readers write it, where it is a day or a month in digits (`2026-11-22`, `2026-11`);
 * else as the author wrote it, who writes freely.
 *
 * @param lang of the course, BCP 47
 */
export function writtenDate(date: string, lang: string): WrittenDate {
	const [, month, day] = /^\d{4}-(\d\d)(-\d\d)?$/.exec(date) ?? [];
	const time = new Date(`${date}${day === undefined ? '-01' : ''}T00:00:00Z`);
	const real = month !== undefined && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date);
	if (!real) return { text: date, known: false };
	const style =
		day === undefined ? ({ year: 'numeric', month: 'long' } as const) : ({ dateStyle: 'long' } as const);
	return { text: new Intl.DateTimeFormat(lang, { ...style, timeZone: 'UTC' }).format(time), known: true };
}
