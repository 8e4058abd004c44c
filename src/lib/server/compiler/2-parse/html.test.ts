import { expect, test } from 'vitest';
import { longestTag, readTag } from './html';

test('R2 a tag is read with its attributes, however they are quoted', () => {
	const tag = readTag(`a <IMG src=a.png alt='b "c"' width="3" />`, 2);
	expect(tag).toMatchObject({ name: 'img', kind: 'open', selfClosing: true });
	expect(tag?.attributes.pairs).toEqual([
		['src', 'a.png'],
		['alt', 'b "c"'],
		['width', '3']
	]);
});

test('R2 a tag may hold the bytes of a picture, and no other attribute may be as long', () => {
	const long = 'A'.repeat(longestTag * 3);
	const picture = `<img alt="x" src="data:image/png;base64,${long}" width="3">`;
	expect(readTag(`${picture} and text`, 0)?.raw).toBe(picture);
	expect(readTag(`<img alt="${long}">`, 0)).toBeNull();
});

test('R2 what is not closed is no tag', () => {
	expect(readTag('<img src="data:image/png;base64,AAAA', 0)).toBeNull();
	expect(readTag('<b', 0)).toBeNull();
	expect(readTag('a < b', 2)).toBeNull();
});
