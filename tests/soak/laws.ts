/** Each law of the log holds for 20,000 logs, and that of the sync for 1,000 worlds. */
import { spawnSync } from 'node:child_process';

const laws = [
	{ runs: 20_000, names: ['progress', 'export'] },
	{ runs: 1000, names: ['sync'] }
];
for (const { runs, names } of laws) {
	const files = names.map((name) => `tests/laws/${name}.test.ts`);
	const { status } = spawnSync('npx', ['--no-install', 'vitest', 'run', '--testTimeout=1800000', ...files], {
		stdio: 'inherit',
		env: { ...process.env, LAW_RUNS: String(runs) }
	});
	process.exitCode = process.exitCode || (status ?? 1);
}
