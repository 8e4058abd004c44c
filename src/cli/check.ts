import { contentFolder } from '$lib/server/compiler/1-read/content-folder';
import { report, reportWithSource, shownPath } from '$lib/server/compiler/5-publish/report';
import { compile } from '$lib/server/compiler/compile';

/** `carrel check [folder] [--json]` */
export async function check(named: string | undefined, { json }: { json: boolean }): Promise<number> {
	const folder = contentFolder(named);
	const compiled = await compile({ folder, base: '' });
	if (!compiled.ok) {
		console.error(compiled.reason);
		return 2;
	}
	const { diagnostics } = compiled.library;
	if (json) {
		const shown = diagnostics.map((one) => ({ ...one, file: shownPath(folder, one.file) }));
		console.log(JSON.stringify(shown, null, '\t'));
	} else {
		const lines = process.stdout.isTTY
			? reportWithSource(diagnostics, folder, process.stdout.columns)
			: report(diagnostics, folder);
		for (const line of lines) console.log(line);
	}
	return diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}
