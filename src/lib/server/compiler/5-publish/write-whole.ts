import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** The whole new file or the whole old one: whatever happens in between, no answer loses its id to half a file. */
export function writeWhole(path: string, content: string | Uint8Array): void {
	const draft = `${path}.${process.pid}.tmp`;
	try {
		writeFileSync(draft, content, { flush: true });
		renameSync(draft, path);
	} finally {
		rmSync(draft, { force: true });
	}
}
