/** A time of the log as its reader writes it; what no calendar has stays as it is. */
export function writtenTime(at: string, locale: string): string {
	const time = Date.parse(at);
	if (Number.isNaN(time)) return at;
	return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}
