import { expect, test } from 'vitest';
import type { InlineOf } from '../tree';
import { image } from './image';
import type { Page } from './page';

const page: Page = {
	link: () => null,
	picture: () => ({
		ok: true,
		picture: {
			name: 'a.svg',
			type: 'image/svg+xml',
			width: 600,
			height: 300,
			bytes: () => Promise.resolve(new Uint8Array())
		}
	}),
	pictureUrl: (name) => `/media/${name}`,
	loading: 'lazy',
	highlight: () => null,
	claimId: (id) => id,
	note: (name) => ({ id: name, url: `#${name}` }),
	keep: (html) => html,
	macros: {},
	label: '',
	heading: 2,
	headingShift: 0,
	footnotes: [],
	raw: false
};

function picture(pairs: [string, string][]): InlineOf<'image'> {
	return {
		kind: 'image',
		attributes: { id: '', classes: [], pairs },
		alt: [{ kind: 'text', text: 'Caption' }],
		src: 'images/a.svg',
		title: '',
		at: { line: 1, column: 1 }
	};
}

test('R2 a picture is described by what stands between the brackets', () => {
	expect(image(picture([]), page)).toContain('alt="Caption"');
});

test('R2 alt= describes a picture whose brackets hold its caption', () => {
	expect(image(picture([['alt', 'Two disks']]), page)).toContain('alt="Two disks"');
});
