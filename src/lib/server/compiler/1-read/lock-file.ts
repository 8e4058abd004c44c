import { join } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostic';
import { lockFileName, parseLock, type ParsedLock } from '../identity';
import { contentPath } from './find-courses';
import { isFile, readText } from './read-text';

/** The lock of a course. A broken one counts for none, and is said: with it, edited questions lose their answers. */
export function readLock(
	folder: string,
	courseFolder: string
): { lock?: ParsedLock; diagnostics: Diagnostic[] } {
	const path = join(courseFolder, lockFileName);
	if (!isFile(path)) return { diagnostics: [] };
	const file = contentPath(folder, path);
	const { text, diagnostics } = readText(path, file);
	const [misread] = diagnostics;
	const lock: ParsedLock = misread
		? { ok: false, reason: 'it is not UTF-8', line: misread.line }
		: parseLock(text);
	if (lock.ok) return { lock, diagnostics: [] };
	const message =
		`${lock.reason}. Bring the file back from your version control: until then the build goes by the texts ` +
		'alone, and an edited question loses its answers.';
	return {
		lock,
		diagnostics: [diagnose('broken-lock-file', file, { line: lock.line, column: 1 }, message)]
	};
}
