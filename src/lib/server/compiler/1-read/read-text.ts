import { readFileSync, statSync } from 'node:fs';
import { diagnose, type Diagnostic } from '../diagnostic';

export function isFile(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** A file that is not UTF-8 is read as Windows-1252, in which most of such decks are written. */
export function readText(path: string, name: string): { text: string; diagnostics: Diagnostic[] } {
	const bytes = readFileSync(path);
	try {
		return {
			text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
			diagnostics: []
		};
	} catch {
		const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\uFFFD')[0] ?? '';
		const lines = before.split('\n');
		const at = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
		return {
			text: new TextDecoder('windows-1252').decode(bytes),
			diagnostics: [
				diagnose(
					'not-utf-8',
					name,
					at,
					'This file is not UTF-8: save it as UTF-8 in your editor. It was read as Windows-1252.'
				)
			]
		};
	}
}
