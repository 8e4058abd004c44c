/** The browser dies 50 times, each time just after an answer: all 50 are there, and so is what was only typed. */
import { spawnSync } from 'node:child_process';

const run = ['playwright', 'test', '--project=laptop', 'tests/e2e/crash.spec.ts'];
const { status } = spawnSync('npx', ['--no-install', ...run], {
	stdio: 'inherit',
	env: { ...process.env, CRASHES: '50' }
});
process.exitCode = status ?? 1;
