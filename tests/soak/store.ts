/** A process that pushes dies 50 times, on each database: all that it acknowledged is there, once. */
import { spawnSync } from 'node:child_process';

const run = ['vitest', 'run', 'tests/contract/processes.test.ts'];
const { status } = spawnSync('npx', ['--no-install', ...run], {
	stdio: 'inherit',
	env: { ...process.env, KILLS: '50' }
});
process.exitCode = status ?? 1;
