/**
 * `npm test`: everything CI runs. Checks, unit tests and browser tests one after the other; each goes on
 * when one before it failed, so that one run tells all. Ends with the line `N passed, N failed, N skipped`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JSONReport, JSONReportSuite, JSONReportTest } from 'playwright/types/testReporter';
import { installPostgres } from './postgres';
import { findBrowser, installPrograms } from './programs';

interface Counts {
	passed: number;
	/** Their titles. */
	failed: string[];
	skipped: number;
}

const reports = mkdtempSync(join(tmpdir(), 'carrel-test-'));
const total: Counts = { passed: 0, failed: [], skipped: 0 };

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
	total.failed.push(...failed);
	total.skipped += skipped;
}

/** A check has no count of its own: it passes or fails as one. */
function check(title: string, ...command: string[]): void {
	const ok = run(title, command);
	add({ passed: ok ? 1 : 0, failed: ok ? [] : [title], skipped: 0 });
}

/** A runner that leaves a report. One that dies before it can counts as one failure. */
function suite(title: string, command: string[], env: NodeJS.ProcessEnv, read: () => Counts): void {
	const ok = run(title, command, env);
	let counts: Counts;
	try {
		counts = read();
	} catch (error) {
		console.error(`${title} left no report: ${String(error)}`);
		counts = { passed: 0, failed: [`${title}: no report`], skipped: 0 };
	}
	// A failure outside any test, in a set-up say, has only the exit code to tell of it.
	if (!ok && counts.failed.length === 0) counts.failed.push(`${title}: outside any test`);
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
			numPendingTests: number;
			numTodoTests: number;
			testResults: { assertionResults: { fullName: string; status: string }[] }[];
		};
		const results = report.testResults.flatMap(({ assertionResults }) => assertionResults);
		return {
			passed: report.numPassedTests,
			failed: results.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
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
			const { stats, suites } = JSON.parse(readFileSync(playwrightReport, 'utf8')) as JSONReport;
			return {
				passed: stats.expected + stats.flaky,
				failed: titlesOf(suites, 'unexpected'),
				skipped: stats.skipped
			};
		}
	);
} else {
	add({ passed: 0, failed: [browser.reason], skipped: 0 });
}

function titlesOf(suites: JSONReportSuite[], status: JSONReportTest['status']): string[] {
	return suites.flatMap((suite) => [
		...suite.specs.flatMap(({ file, line, title, tests }) =>
			tests
				.filter((test) => test.status === status)
				.map(({ projectName }) => `[${projectName}] ${file}:${line} ${title}`)
		),
		...titlesOf(suite.suites ?? [], status)
	]);
}

rmSync(reports, { recursive: true, force: true });
// Without the decks of real courses, which are no part of the repository, some tests cannot but be left out.
const skipsFail = Boolean(process.env.CI) && existsSync('../shared/decks') && total.skipped > 0;
if (skipsFail) console.error('\nWith CI set, a skipped test is a failure.');
for (const title of total.failed) console.error(`\nFailed: ${title}`);
console.log(`\n${total.passed} passed, ${total.failed.length} failed, ${total.skipped} skipped`);
process.exitCode = total.failed.length > 0 || skipsFail ? 1 : 0;
