import { expect, test } from 'vitest';
import { writtenDate } from './written-date';

test.each([
	['2026-11-22', 'en', 'November 22, 2026', true],
	['2026-11', 'en', 'November 2026', true],
	['2026-11', 'fr', 'novembre 2026', true],
	['2026-02-31', 'en', '2026-02-31', false],
	['2026-13', 'en', '2026-13', false],
	['Autumn term', 'en', 'Autumn term', false]
])('%s in %s is %s', (date, lang, text, known) => {
	expect(writtenDate(date, lang)).toEqual({ text, known });
});
