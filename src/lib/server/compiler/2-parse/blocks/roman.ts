const digits: [string, number][] = [
	['M', 1000],
	['CM', 900],
	['D', 500],
	['CD', 400],
	['C', 100],
	['XC', 90],
	['L', 50],
	['XL', 40],
	['X', 10],
	['IX', 9],
	['V', 5],
	['IV', 4],
	['I', 1]
];

/** The number that a Roman numeral in upper case stands for, if it is a well-formed one. */
export function romanNumber(numeral: string): number | null {
	if (!/^M{0,4}(CM|CD|D?C{0,4})(XC|XL|L?X{0,4})(IX|IV|V?I{0,4})$/.test(numeral)) return null;
	let rest = numeral;
	let number = 0;
	for (const [digit, value] of digits) {
		while (rest.startsWith(digit)) {
			number += value;
			rest = rest.slice(digit.length);
		}
	}
	return number || null;
}
