import { limits } from '$lib/sync/protocol';
import { refuse, tooMuch } from './answer';
import type { Holding } from './holding';

export type Body = { ok: true; text: string } | { ok: false; response: Response };

/** A sender that does not read while it sends would not hear of a refusal; to one that sends on and on, no one listens. */
const mostDiscarded = 8 * limits.body;

/** Counted while it comes, whatever its headers say of its length. */
export async function readBody(request: Request, holding: Holding): Promise<Body> {
	const no = (response: Response): Body => ({ ok: false, response });
	const encoding = request.headers.get('content-encoding') ?? 'identity';
	if (encoding.toLowerCase() !== 'identity')
		return no(refuse('malformed', 'A body comes without content-encoding.'));
	if (Number(request.headers.get('content-length')) > limits.body) return no(tooLarge());

	const reader = request.body?.getReader();
	const chunks: Uint8Array[] = [];
	let size = 0;
	try {
		for (;;) {
			const { done = true, value } = (await reader?.read()) ?? {};
			if (done || !value) break;
			size += value.length;
			if (size > limits.body) return no(tooLarge());
			if (!holding.take(value.length)) return no(tooMuch());
			chunks.push(value);
		}
		const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
		return { ok: true, text };
	} catch {
		return no(refuse('malformed', 'The body broke off, or is not UTF-8.'));
	} finally {
		reader?.releaseLock();
	}
}

function tooLarge(): Response {
	return refuse('too-large', `A body has at most ${limits.body} bytes.`);
}

/** What is left of a body goes, so that its connection serves the next request. Never rejects. */
export async function discard(body: ReadableStream<Uint8Array> | null): Promise<void> {
	if (!body || body.locked) return;
	const reader = body.getReader();
	let left = mostDiscarded;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return;
			left -= value.length;
			if (left < 0) {
				await reader.cancel();
				return;
			}
		}
	} catch {
		// The sender has gone: nothing is left to read.
	}
}
