import { readLink } from '$lib/sync/secret';
import type { Read } from '$lib/ui/sync/standing';

/** The link, wherever it stands in what was pasted, or the twelve words. */
export async function readSecret(text: string): Promise<Read> {
	if (text.trim() === '') return { ok: false, reason: 'empty' };
	const secret = readLink(text);
	if (secret !== null) return { ok: true, secret };
	if (text.includes('#sync=')) return { ok: false, reason: 'link' };
	const { readWords } = await import('$lib/sync/words');
	return readWords(text);
}
