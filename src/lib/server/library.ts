import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dev } from '$app/environment';
import { contentFolder } from './compiler/1-read/content-folder';
import type { Library } from './compiler/compile';
import type { Diagnostic } from './compiler/diagnostic';
import { report } from './compiler/5-publish/report';

export { outlineOf } from './compiler/4-build/outline';
export type { Library } from './compiler/compile';

let compiled: { stamp: string; library: Promise<Library> } | undefined;

/** Compiled once for a build; while writing, again whenever the content has changed. */
export function library(): Promise<Library> {
	const folder = contentFolder();
	const stamp = dev ? stampOf(folder) : '';
	if (compiled?.stamp !== stamp) compiled = { stamp, library: load(folder) };
	return compiled.library;
}

async function load(folder: string): Promise<Library> {
	// Not with this module: a server that runs answers what was built, and never needs the compiler.
	const { compile } = await import('./compiler/compile');
	const result = await compile({ folder, base: process.env.BASE_PATH ?? '' });
	if (!result.ok) throw new Error(result.reason);
	const { library } = result;
	if (dev) reportNew(library.diagnostics, folder);
	return library;
}

let said: Set<string> | undefined;

/** While writing: what an edit has brought. The command that began it has said what there was before. */
function reportNew(diagnostics: readonly Diagnostic[], folder: string): void {
	const keyOf = ({ file, id, message }: Diagnostic) => [file, id, message].join('\n');
	const before = said;
	said = new Set(diagnostics.map(keyOf));
	const fresh = before ? diagnostics.filter((one) => !before.has(keyOf(one))) : [];
	for (const line of report(fresh, folder)) console.error(line);
}

/** Of everything below a folder: what there is, and when it was last written. */
function stampOf(folder: string): string {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => !/(^|[\\/])(\.|node_modules)/.test(name))
		.map((name) => `${name} ${statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0}`)
		.join('\n');
}
