/** The sync server dies 50 times during pushes, on each database: what it acknowledged is there, exactly once. */
import { spawnSync } from 'node:child_process';

const run = ['playwright', 'test', '--project=laptop', 'tests/e2e/api-kill.spec.ts'];
const { status } = spawnSync('npx', ['--no-install', ...run], {
	stdio: 'inherit',
	env: { ...process.env, KILLS: '50' }
});
process.exitCode = status ?? 1;
