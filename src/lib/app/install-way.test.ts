import { expect, test } from 'vitest';
import { wayWithoutOffer } from './install-way';

const webkit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';

test.each([
	[
		'an iPhone',
		`Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${webkit} Version/18.5 Mobile/15E148 Safari/604.1`,
		5,
		'ios'
	],
	[
		'an iPad',
		`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Version/18.5 Safari/605.1.15`,
		5,
		'ios'
	],
	[
		'Safari on a Mac',
		`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Version/18.5 Safari/605.1.15`,
		0,
		'safari'
	],
	[
		'Firefox on Android',
		'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0',
		5,
		'firefoxAndroid'
	],
	[
		'Firefox on a laptop',
		'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
		0,
		'none'
	],
	[
		'Chrome on a Mac',
		`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36`,
		0,
		'menu'
	],
	[
		'Chrome on Android',
		'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
		5,
		'menu'
	]
])('O15: %s', (_, userAgent, touchPoints, way) => {
	expect(wayWithoutOffer(userAgent, touchPoints)).toBe(way);
});
