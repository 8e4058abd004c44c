import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { compileDeck } from './compile-deck';
import { compile } from './compile';
import { encode } from './1-read/picture/encode';

vi.mock(import('./1-read/picture/encode'), { spy: true });
const root = mkdtempSync(join(tmpdir(), 'carrel-compile-'));
const folder = join(root, 'course');
const deck = join(folder, 'deck.md');

beforeAll(async () => {
	mkdirSync(folder);
	for (const [place, name] of ['shown', 'behind', 'by-hand', 'noted', 'hidden', 'unused'].entries()) {
		// Each of another size: no two are the same picture.
		const create = { width: 40 + place, height: 30, channels: 3, background: '#246' } as const;
		await sharp({ create })
			.png()
			.toFile(join(folder, `${name}.png`));
	}
	await sharp(join(folder, 'shown.png')).toFile(join(folder, 'copy.png'));
	writeFileSync(join(folder, 'broken.png'), 'no picture');
	writeFileSync(
		deck,
		`
## A {background-image="behind.png"}

![Shown](shown.png)

## B

![A copy](copy.png) ![Shown again](shown.png) <img src="by-hand.png" alt="By hand">

::: notes
![Noted](noted.png)
:::

## C {visibility="hidden"}

![Hidden](hidden.png)

## D

![Shown](shown.png) ![Broken](broken.png)
`
	);
});
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => void vi.mocked(encode).mockClear());

async function library() {
	const compiled = await compile({ folder, base: '', cache: join(root, 'cache') });
	if (!compiled.ok) throw new Error(compiled.reason);
	return compiled.library;
}

test('R7 each picture that is shown is served once, and no other', async () => {
	const { pictures } = await library();
	expect([...pictures.values()].map(({ width }) => width).sort()).toEqual([40, 41, 42]);
});

test('R10 a picture that cannot be decoded is named, and the rest is there', async () => {
	const { diagnostics } = await library();
	expect(diagnostics.map(({ id }) => id)).toEqual(['hidden-slide', 'broken-picture']);
});

test('R8 no picture is encoded before it is asked for, and none twice', async () => {
	const { pictures } = await library();
	await compileDeck(deck, folder);
	expect(encode).not.toHaveBeenCalled();
	await Promise.all([...pictures.values()].map(({ bytes }) => bytes()));
	expect(encode).toHaveBeenCalledTimes(3);
	const again = await library();
	await Promise.all([...again.pictures.values()].map(({ bytes }) => bytes()));
	expect(encode).toHaveBeenCalledTimes(3);
	expect([...again.pictures.keys()]).toEqual([...pictures.keys()]);
});

test('R9 what a lesson opens with is asked for at once, the rest when it is near', async () => {
	const { courses } = await library();
	const slides = courses.flatMap(({ parts }) => parts.flatMap(({ lessons }) => lessons[0]?.slides ?? []));
	const loading = slides.map(({ blocks }) => JSON.stringify(blocks).match(/(?<=loading=\\")\w+/g) ?? []);
	expect(loading).toEqual([['eager'], ['eager', 'eager', 'eager'], ['lazy']]);
});
