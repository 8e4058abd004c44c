import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';

/** One run's temporary folders stand in one, which goes with the run, whatever its tests leave behind. */
export default function setup(): () => void {
	const folder = mkdtempSync(join(tmpdir(), 'carrel-tests-'));
	// PostgreSQL, which will not run as root, passes through as somebody else.
	chmodSync(folder, 0o711);
	env.TMPDIR = folder;
	return () => rmSync(folder, { recursive: true, force: true });
}
