/**
 * A number as a person writes it in this language: `1 234,5` in French, `1,234.5` in English. The other
 * language's decimal sign is taken too where it can mean nothing else. `null`: not a number.
 *
 * @param lang BCP 47
 */
export function parseNumber(text: string, lang: string): number | null {
	const compact = text
		.trim()
		.replace(/[\s'’]/g, '')
		.replace(/[−–]/g, '-');
	const separators = [...compact.matchAll(/[.,]/g)].map(([sign]) => sign);
	const decimal = decimalSign(separators, compact, lang);
	const plain = [...compact]
		.map((sign) => (sign === decimal ? '.' : sign === '.' || sign === ',' ? '' : sign))
		.join('');
	return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : null;
}

function decimalSign(separators: readonly string[], compact: string, lang: string): string | undefined {
	const last = separators.at(-1);
	if (last === undefined) return undefined;
	if (separators.length > 1) {
		const others = separators.slice(0, -1);
		// `1.234.567`: one sign again and again can only group.
		return others.includes(last) ? undefined : last;
	}
	const groups = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(compact);
	const own = new Intl.NumberFormat(lang).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value;
	return !groups || last === own ? last : undefined;
}
