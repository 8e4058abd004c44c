import { spawn } from 'node:child_process';
import { contentFolder } from '$lib/server/compiler/1-read/content-folder';
import { report } from '$lib/server/compiler/5-publish/report';
import { compile } from '$lib/server/compiler/compile';

export type Host = 'node' | 'static';

/** Whether there is a deck to show; says so where there is none, and what is wrong in those there are. */
export async function checkContent(): Promise<boolean> {
	const folder = contentFolder();
	const compiled = await compile({ folder, base: '' });
	if (!compiled.ok) {
		console.error(compiled.reason);
		return false;
	}
	const { diagnostics } = compiled.library;
	const errors = diagnostics.filter(({ severity }) => severity === 'error');
	for (const line of report(errors, folder)) console.error(line);
	const warnings = diagnostics.length - errors.length;
	if (warnings > 0) {
		const counted = warnings === 1 ? '1 warning' : `${warnings} warnings`;
		console.error(`${counted}, which "npm run carrel -- check" names.`);
	}
	return true;
}

/**
 * The app round the content folder: into `dist/` for the Node server, into `build/` for a static host. Ends
 * with 0; 2 where there is no deck; else what Vite ended with, whose words are shown only then.
 */
export async function buildSite(host: Host): Promise<number> {
	if (!(await checkContent())) return 2;
	console.error('Building the course…');
	const vite = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
		env: { ...process.env, CARREL_TARGET: host },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const output: Buffer[] = [];
	for (const stream of [vite.stdout, vite.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
	const status = await new Promise<number>((resolve, reject) => {
		vite.once('error', reject);
		vite.once('close', (code) => resolve(code ?? 1));
	});
	if (status !== 0) process.stderr.write(Buffer.concat(output));
	return status;
}
