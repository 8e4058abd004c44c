/** @param locale BCP 47 */
export function formats(locale) {
    const number = new Intl.NumberFormat(locale);
    const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
    const hours = new Intl.NumberFormat(locale, { style: 'unit', unit: 'hour', unitDisplay: 'long' });
    const plural = new Intl.PluralRules(locale);
    const list = new Intl.ListFormat(locale);
    return {
        number: (value) => number.format(value),
        percent: (share) => percent.format(share),
        hours: (value) => hours.format(value),
        count: (value, one, other) => (plural.select(value) === 'one' ? one : other).replace('#', number.format(value)),
        list: (items) => list.format(items)
    };
}
