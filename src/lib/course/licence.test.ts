import { expect, test } from 'vitest';
import { licenceUrl } from './licence';

test.each([
	['CC-BY-4.0', 'https://creativecommons.org/licenses/by/4.0/'],
	['CC BY-NC-SA 3.0', 'https://creativecommons.org/licenses/by-nc-sa/3.0/'],
	['cc by-nd 4.0', 'https://creativecommons.org/licenses/by-nd/4.0/'],
	['CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
	['MIT', null],
	['CC BY-4.0 except pictures', null],
	['All rights reserved', null]
])('%s', (name, url) => {
	expect(licenceUrl(name)).toBe(url);
});
