import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { pictureCache } from './picture/cache';
import { readPictures } from './pictures';

const root = mkdtempSync(join(tmpdir(), 'carrel-pictures-'));
const drawing = (width: number) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10"><path d="M0"></path></svg>`;

beforeAll(async () => {
	for (const folder of ['outside', 'course/src/sub', 'course/images']) {
		mkdirSync(join(root, folder), { recursive: true });
	}
	writeFileSync(join(root, 'outside/secret.svg'), drawing(1));
	writeFileSync(join(root, 'course/images/a.svg'), drawing(20));
	writeFileSync(join(root, 'course/src/near.svg'), drawing(30));
	writeFileSync(join(root, 'course/near.svg'), drawing(31));
	writeFileSync(join(root, 'course/src/two words.svg'), drawing(40));
	writeFileSync(join(root, 'course/src/wrong.png'), 'no picture');
	writeFileSync(
		join(root, 'course/src/photo.png'),
		await sharp({ create: { width: 7, height: 5, channels: 3, background: 'red' } })
			.jpeg()
			.toBuffer()
	);
	symlinkSync(join(root, 'outside/secret.svg'), join(root, 'course/src/link.svg'));
});

async function find(src: string) {
	const cache = pictureCache(join(root, 'cache'));
	const pictures = await readPictures(join(root, 'course/src'), [{ file: 'deck.md', src }], undefined, cache);
	return pictures('deck.md', src);
}

async function widthOf(src: string) {
	const found = await find(src);
	return found.ok ? found.picture.width : found.reason;
}

describe('R4 a picture is looked for', () => {
	test('first from the folder of the deck', async () => expect(await widthOf('near.svg')).toBe(30));
	test('then from the folder above', async () => expect(await widthOf('images/a.svg')).toBe(20));
	test('with its name decoded', async () => expect(await widthOf('two%20words.svg')).toBe(40));
	test('nowhere else', async () => {
		expect(await widthOf('../../outside/secret.svg')).toBe('outside');
		expect(await widthOf('link.svg')).toBe('outside');
		expect(await widthOf('../nowhere.svg')).toBe('missing');
		expect(await widthOf('../../nowhere.svg')).toBe('outside');
		expect(await widthOf('')).toBe('missing');
	});
	test('never on the network', async () => {
		expect(await widthOf('https://example.org/a.png')).toBe('remote');
		expect(await widthOf('//example.org/a.png')).toBe('remote');
	});
});

test('R7 what it is follows from its content, not from its name', async () => {
	const found = await find('photo.png');
	expect(found.ok && found.picture).toMatchObject({ type: 'image/avif', width: 7, height: 5 });
	expect(await widthOf('wrong.png')).toBe('broken');
});

test('R7 a picture in the text itself, spaces and all, is one like any other', async () => {
	const bytes = Buffer.from(drawing(50)).toString('base64');
	expect(await widthOf(`data:image/svg+xml;base64,${bytes}`)).toBe(50);
	expect(await widthOf(`data:image/svg+xml;base64,${bytes.replace(/(.{20})/g, '$1%20')}`)).toBe(50);
});

test('R7 one picture under two paths is one file', async () => {
	writeFileSync(join(root, 'course/src/copy.svg'), drawing(20));
	const [one, other] = [await find('../images/a.svg'), await find('copy.svg')];
	expect(one.ok && other.ok && one.picture.name === other.picture.name).toBe(true);
});
