/**
 * `npm run bench`: how compiling grows with the course, with pandoc beside it, what a long log costs, and
 * synchronising; into docs/performance.md.
 */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { format, resolveConfig } from 'prettier';
import { build } from 'vite';
import { copies, decks, title } from './course';
import { logTimes } from './log';
import type { Measure } from './measure';
import { pandoc } from './pandoc';
import { performancePage, type Row } from './page';
import { syncTimes } from './sync';

const sizes = [1, 10, 100];
/** The middle one of so many runs counts, but for the large course. */
const runs = 3;

/** Below the project, so that it finds the packages. */
const bundled = join('node_modules', '.cache', 'bench');

/** As the app's build does it: what tsx adds while it loads sources (a name to each function) is not ours. */
async function bundle(): Promise<void> {
	await build({
		configFile: false,
		logLevel: 'error',
		resolve: { alias: { $lib: join(import.meta.dirname, '../../src/lib') } },
		build: { ssr: join(import.meta.dirname, 'measure.ts'), outDir: bundled, minify: false }
	});
}

function measure(what: 'parse' | 'compile', times: number, ...folders: string[]): Measure {
	const measured = Array.from({ length: times }, (): Measure => {
		const script = join(bundled, 'measure.js');
		const { stdout, stderr, status } = spawnSync(execPath, [script, what, ...folders], { encoding: 'utf8' });
		if (status !== 0) throw new Error(stderr);
		// The line above comes from measure.ts, which writes a Measure.
		return JSON.parse(stdout) as Measure;
	});
	measured.sort((a, b) => a.ms - b.ms);
	const middle = measured[Math.floor(measured.length / 2)];
	if (!middle) throw new Error('Nothing was measured.');
	return middle;
}

await bundle();
const single = copies(1);
const rows: Row[] = [];

function measureRow(row: Omit<Row, 'parse' | 'compile'>, times: number, ...folders: string[]): void {
	const parse = measure('parse', times, ...folders);
	const compile = measure('compile', times, ...folders);
	rows.push({ ...row, parse, compile });
	console.log(`${row.name}: parse ${parse.ms.toFixed(0)} ms, compile ${compile.ms.toFixed(0)} ms`);
}

measureRow({ name: '×1, cold', size: 1, decks: decks.length }, runs, single.folder);
for (const size of sizes) {
	const { folder, remove } = copies(size);
	const row = { name: `×${size}`, size, decks: size * decks.length };
	measureRow(row, size === 100 ? 1 : runs, folder, single.folder);
	remove();
}
// The log's part builds the app, which the other serves.
const logs = await logTimes();
const page = performancePage(title, rows, pandoc(decks), logs, await syncTimes());
single.remove();
rmSync(bundled, { recursive: true });
const file = 'docs/performance.md';
const tidy = await format(page, { ...(await resolveConfig(file)), filepath: file });
writeFileSync(file, tidy);
console.log(`\n${tidy}`);
