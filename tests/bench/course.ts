import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** A real course where its decks are at hand, else the bundled one. */
const real = '../shared/decks/cnes/src';
export const source = existsSync(real) ? real : join('content', readdirSync('content')[0] ?? '');
/** What to call it. */
export const title = existsSync(real) ? 'A real course' : 'The bundled course';

export const decks = readdirSync(source)
	.filter((name) => name.endsWith('.md') && name !== 'index.md')
	.map((name) => join(source, name));

/** So many copies of the course's decks under new names, with one set of its pictures. */
export function copies(count: number): { folder: string; remove: () => void } {
	const root = mkdtempSync(join(tmpdir(), 'carrel-bench-'));
	const folder = join(root, basename(source));
	mkdirSync(folder);
	for (let copy = 0; copy < count; copy++) {
		for (const deck of decks) cpSync(deck, join(folder, `${basename(deck, '.md')}-copy-${copy}.md`));
	}
	for (const beside of [join(source, 'images'), join(source, '..', 'images')]) {
		const inside = beside === join(source, 'images') ? folder : root;
		if (existsSync(beside)) cpSync(beside, join(inside, 'images'), { recursive: true });
	}
	return { folder, remove: () => rmSync(root, { recursive: true, force: true }) };
}
