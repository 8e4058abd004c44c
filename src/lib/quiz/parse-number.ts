/** By its decimal sign: what groups digits by three is then a space, an apostrophe or the other sign. */
const written = {
	'.': /^([+-]?)(\d+|[1-9]\d{0,2}(?:([ ',])\d{3})(?:\3\d{3})*)?(?:\.(\d*))?(e[+-]?\d+)?$/i,
	',': /^([+-]?)(\d+|[1-9]\d{0,2}(?:([ '.])\d{3})(?:\3\d{3})*)?(?:,(\d*))?(e[+-]?\d+)?$/i
};
type Sign = keyof typeof written;

/**
 * A number as a person writes it: `1 234,5`, `1,234.5`, `1'234.5`. Gives each number that it may mean: none where it
 * is no number; two where a sign that is not the language's decimal sign could be one, as in `1,234` in English
 * or `1.234` in French. Then only its writer can tell.
 *
 * @param lang BCP 47
 */
export function parseNumber(text: string, lang: string): readonly number[] {
	const plain = text
		.trim()
		.replace(/\s+/g, ' ')
		.replace(/’/g, "'")
		.replace(/[−–]/g, '-')
		.replace(/^([+-]) /, '$1');
	const own = decimalSign(lang);
	const readings = [read(plain, own), read(plain, own === '.' ? ',' : '.')].filter((value) => value !== null);
	return [...new Set(plain.includes(own) ? readings.slice(0, 1) : readings)];
}

function decimalSign(lang: string): Sign {
	const parts = new Intl.NumberFormat(lang).formatToParts(1.5);
	return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.';
}

function read(text: string, decimal: Sign): number | null {
	const [, sign = '', whole = '', , fraction = '', exponent = ''] = written[decimal].exec(text) ?? [];
	const digits = whole.replace(/\D/g, '');
	const value = Number(`${sign}${digits || '0'}.${fraction || '0'}${exponent}`);
	return digits + fraction === '' || !Number.isFinite(value) ? null : value;
}
