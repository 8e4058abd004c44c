export interface Formats {
	/** `45 %`, from 0 to 1. */
	percent: (share: number) => string;
	/** `3.5 hours` */
	hours: (value: number) => string;
	/** `3 hr 20 min`, from milliseconds; what is less than a minute is none. */
	duration: (ms: number) => string;
	/** `4.5 MB`, decimal, from bytes; rounded up, so that what is little is never nothing. */
	megabytes: (bytes: number) => string;
	/** Picks by the language's own plural rule; `#` stands for the number. */
	count: (value: number, one: string, other: string) => string;
	/** `Ada, Grace and Alan` */
	list: (items: readonly string[]) => string;
}

/** @param locale BCP 47 */
export function formats(locale: string): Formats {
	const number = new Intl.NumberFormat(locale);
	const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
	const hours = new Intl.NumberFormat(locale, { style: 'unit', unit: 'hour', unitDisplay: 'long' });
	const short = (unit: 'hour' | 'minute') =>
		new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' });
	const [shortHours, shortMinutes] = [short('hour'), short('minute')];
	const megabyte = new Intl.NumberFormat(locale, {
		style: 'unit',
		unit: 'megabyte',
		maximumFractionDigits: 2
	});
	const plural = new Intl.PluralRules(locale);
	const list = new Intl.ListFormat(locale);
	return {
		percent: (share) => percent.format(share),
		hours: (value) => hours.format(value),
		duration: (ms) => {
			const minutes = Math.floor(ms / 60_000);
			const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
			return [
				...(whole > 0 ? [shortHours.format(whole)] : []),
				...(rest > 0 || whole === 0 ? [shortMinutes.format(rest)] : [])
			].join(' ');
		},
		megabytes: (bytes) => {
			const steps = bytes < 100_000 ? 100 : 10;
			return megabyte.format(Math.ceil((bytes / 1_000_000) * steps) / steps);
		},
		count: (value, one, other) =>
			(plural.select(value) === 'one' ? one : other).replace('#', number.format(value)),
		list: (items) => list.format(items)
	};
}
