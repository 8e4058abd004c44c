/**
 * `npm run soak`: the promises that `npm test` keeps at small counts, at the counts that they were made for. Each
 * file in tests/soak is one, a program that fails where its promise is broken.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';

const folder = join(import.meta.dirname, 'soak');
const broken = readdirSync(folder).filter((file) => {
	console.log(`\n${file}\n`);
	const run = spawnSync(execPath, ['--import', 'tsx', join(folder, file)], { stdio: 'inherit' });
	return run.status !== 0;
});
if (broken.length > 0) {
	console.error(`\nBroken: ${broken.join(', ')}`);
	process.exitCode = 1;
}
