/** Each law of the log holds for 20,000 logs. */
import { spawnSync } from 'node:child_process';

const run = [
	'vitest',
	'run',
	'--testTimeout=1800000',
	'tests/laws/progress.test.ts',
	'tests/laws/export.test.ts'
];
const { status } = spawnSync('npx', ['--no-install', ...run], {
	stdio: 'inherit',
	env: { ...process.env, LAW_RUNS: '20000' }
});
process.exitCode = status ?? 1;
