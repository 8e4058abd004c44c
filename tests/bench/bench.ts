/** `npm run bench`: how compiling grows with the course, with pandoc beside it; into docs/performance.md. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { format, resolveConfig } from 'prettier';
import { copies, decks, title } from './course';
import type { Measure } from './measure';
import { pandoc } from './pandoc';
import { performancePage, type Row } from './page';

const sizes = [1, 10, 100];
/** The middle one of so many runs counts, but for the large course. */
const runs = 3;

function measure(what: 'parse' | 'compile', folder: string, times: number): Measure {
	const measured = Array.from({ length: times }, (): Measure => {
		const script = join(import.meta.dirname, 'measure.ts');
		const { stdout, stderr, status } = spawnSync(execPath, ['--import', 'tsx', script, what, folder], {
			encoding: 'utf8'
		});
		if (status !== 0) throw new Error(stderr);
		// The line above comes from measure.ts, which writes a Measure.
		return JSON.parse(stdout) as Measure;
	});
	measured.sort((a, b) => a.ms - b.ms);
	const middle = measured[Math.floor(measured.length / 2)];
	if (!middle) throw new Error('Nothing was measured.');
	return middle;
}

const rows: Row[] = [];
for (const size of sizes) {
	const { folder, remove } = copies(size);
	const times = size === 100 ? 1 : runs;
	const parse = measure('parse', folder, times);
	const compile = measure('compile', folder, times);
	remove();
	rows.push({ size, decks: size * decks.length, parse, compile });
	console.log(`×${size}: parse ${parse.ms.toFixed(0)} ms, compile ${compile.ms.toFixed(0)} ms`);
}
const page = performancePage(title, rows, pandoc(decks));
const file = 'docs/performance.md';
const tidy = await format(page, { ...(await resolveConfig(file)), filepath: file });
writeFileSync(file, tidy);
console.log(`\n${tidy}`);
