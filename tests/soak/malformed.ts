/** 50,000 malformed requests to the sync server: no 5xx, and no more memory than before. */
import { spawnSync } from 'node:child_process';

const run = ['playwright', 'test', '--project=laptop', 'tests/e2e/api-fuzz.spec.ts'];
const { status } = spawnSync('npx', ['--no-install', ...run], {
	stdio: 'inherit',
	env: { ...process.env, FUZZ: '50000' }
});
process.exitCode = status ?? 1;
