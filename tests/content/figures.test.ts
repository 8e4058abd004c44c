import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { content, decks } from './decks';

/** What a phone of 360 px leaves for a picture, and the smallest letters that are read there without effort, in px. */
const phone = { width: 328, letters: 11 };
const least: Record<string, number> = { 'data-distribution': 3, 'prise-en-main': 2 };

const figures = decks.flatMap(({ file, slides }) =>
	slides
		.flatMap(({ images }) => images)
		.filter(({ src }) => src.endsWith('.svg'))
		.map(({ src, alt, attrs }) => ({ file, path: join(dirname(file), src), caption: alt, alt: attrs.alt ?? alt }))
);

test.each(decks)('C5 $file has figures of its own', ({ file, course }) => {
	const own = new Set(figures.filter((figure) => figure.file === file).map(({ path }) => path));
	const others = figures.filter((figure) => figure.file !== file).map(({ path }) => path);
	expect(own.size).toBeGreaterThanOrEqual(least[course] ?? NaN);
	expect(others.filter((path) => own.has(path))).toEqual([]);
});

test('C5 every drawing beside the decks is shown, in the text or behind it', () => {
	const behind = decks.flatMap(({ course, slides }) =>
		slides.flatMap(({ attrs }) => attrs['background-image'] ?? []).map((src) => join(course, src))
	);
	const drawn = readdirSync(content).flatMap((course) =>
		readdirSync(join(content, course, 'images')).map((name) => join(course, 'images', name))
	);
	expect([...figures.map(({ path }) => path), ...behind].sort()).toEqual(drawn.sort());
});

describe.each(figures)('C5 $path', ({ path, caption, alt }) => {
	const svg = readFileSync(join(content, path), 'utf8');

	test('says in words what it shows, and not only what stands below it', () => {
		expect(alt.length).toBeGreaterThan(40);
		expect(alt).not.toBe(caption);
		expect(svg).toMatch(/<title id="title">[^<]+<\/title>/);
		expect(svg).toMatch(/<desc id="desc">[^<]+<\/desc>/);
	});

	test('has a colour for the dark of each that it has for the light, and takes none from elsewhere', () => {
		const [light, dark] = [...svg.matchAll(/:root \{([^}]*)\}/g)].map(([, rule = '']) =>
			[...rule.matchAll(/(--\w+):/g)].map(([, name = '']) => name).sort()
		);
		expect(svg).toContain('@media (prefers-color-scheme: dark)');
		expect(light?.length).toBeGreaterThan(3);
		expect(dark).toEqual(light);
		const used = [...svg.matchAll(/var\((--\w+)\)/g)].map(([, name = '']) => name);
		expect(used.filter((name) => !light?.includes(name))).toEqual([]);
		expect(svg.replace(/:root \{[^}]*\}/g, '')).not.toMatch(/#[0-9a-f]{3,8}\b|\b(black|white|rgb)\b/i);
	});

	test('is legible on a phone', () => {
		const width = Number(/viewBox="\S+ \S+ (\S+)/.exec(svg)?.[1]);
		const sizes = [...svg.matchAll(/font-size[:=]\s*"?([\d.]+)/g)].map(([, size]) => Number(size));
		expect(sizes.length).toBeGreaterThan(0);
		expect((Math.min(...sizes) * phone.width) / width).toBeGreaterThanOrEqual(phone.letters);
	});
});
