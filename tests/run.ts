/**
 * `npm test`: everything CI runs. Checks, unit tests and browser tests one after the other; each goes on
 * when one before it failed, so that one run tells all. Ends with the line `N passed, N failed, N skipped`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPostgres } from './postgres';
import { findBrowser, installPrograms } from './programs';

interface Counts {
	passed: number;
	failed: number;
	skipped: number;
}

const reports = mkdtempSync(join(tmpdir(), 'carrel-test-'));
const total: Counts = { passed: 0, failed: 0, skipped: 0 };

function run(title: string, command: string[], env: NodeJS.ProcessEnv = {}): boolean {
	console.log(`\n── ${title}`);
	const { status, error } = spawnSync('npx', ['--no-install', ...command], {
		stdio: 'inherit',
		env: { ...process.env, ...env }
	});
	if (error) console.error(error.message);
	return status === 0;
}

function add({ passed, failed, skipped }: Counts): void {
	total.passed += passed;
	total.failed += failed;
	total.skipped += skipped;
}

/** A check has no count of its own: it passes or fails as one. */
function check(title: string, ...command: string[]): void {
	const ok = run(title, command);
	add({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });
}

/** A runner that leaves a report. One that dies before it can counts as one failure. */
function suite(title: string, command: string[], env: NodeJS.ProcessEnv, read: () => Counts): void {
	const ok = run(title, command, env);
	let counts: Counts;
	try {
		counts = read();
	} catch (error) {
		console.error(`${title} left no report: ${String(error)}`);
		counts = { passed: 0, failed: 1, skipped: 0 };
	}
	// A failure outside any test, in a set-up say, has only the exit code to tell of it.
	if (!ok && counts.failed === 0) counts.failed = 1;
	add(counts);
}

const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');

installPrograms();
installPostgres();
check('routes and types are generated', 'svelte-kit', 'sync');
check('formatting (Prettier)', 'prettier', '--check', '--log-level', 'warn', '.');
check('types (svelte-check)', 'svelte-check', '--fail-on-warnings', '--output', 'human');
check('pure rooms, without DOM or Node (tsc)', 'tsc', '-p', 'tsconfig.pure.json');
check('the service worker, without DOM (tsc)', 'tsc', '-p', 'src/service-worker');
check('lint (ESLint)', 'eslint', '.', '--max-warnings', '0');
suite(
	'unit tests, laws, golden decks (Vitest)',
	['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${vitestReport}`],
	{},
	() => {
		const report = JSON.parse(readFileSync(vitestReport, 'utf8')) as {
			numPassedTests: number;
			numFailedTests: number;
			numPendingTests: number;
			numTodoTests: number;
		};
		return {
			passed: report.numPassedTests,
			failed: report.numFailedTests,
			skipped: report.numPendingTests + report.numTodoTests
		};
	}
);

const browser = findBrowser();
if (browser.ok) {
	suite(
		'in a real browser (Playwright)',
		['playwright', 'test', '--reporter=list,json'],
		{ PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport },
		() => {
			const { stats } = JSON.parse(readFileSync(playwrightReport, 'utf8')) as {
				stats: { expected: number; unexpected: number; flaky: number; skipped: number };
			};
			return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
		}
	);
} else {
	console.error(browser.reason);
	add({ passed: 0, failed: 1, skipped: 0 });
}

rmSync(reports, { recursive: true, force: true });
const skipsFail = Boolean(process.env.CI) && total.skipped > 0;
if (skipsFail) console.error('\nWith CI set, a skipped test is a failure.');
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 || skipsFail ? 1 : 0;
