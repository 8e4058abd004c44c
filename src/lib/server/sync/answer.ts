import { protocol, statusOf, type ErrorCode } from '$lib/sync/protocol';

/** What a refusal says in its headers and beside its error. */
interface More {
	headers?: Record<string, string>;
	body?: Record<string, unknown>;
}

/** No answer is kept by a browser or a proxy: the next one is another. */
const headers = { 'cache-control': 'no-store' };

export function json(body: unknown): Response {
	return Response.json(body, { headers });
}

/** @param taken called once the client has the text, or has gone: until then it takes up memory */
export function jsonText(text: string, taken: () => void): Response {
	let bytes: Uint8Array | null = new TextEncoder().encode(text);
	const body = new ReadableStream<Uint8Array>(
		{
			// Asked for again when the connection has taken what came before.
			pull(controller) {
				if (bytes) controller.enqueue(bytes);
				else {
					controller.close();
					taken();
				}
				bytes = null;
			},
			cancel: taken
		},
		{ highWaterMark: 0 }
	);
	return new Response(body, { headers: { ...headers, 'content-type': 'application/json' } });
}

export function noContent(more: Record<string, string> = {}): Response {
	return new Response(null, { status: 204, headers: { ...headers, ...more } });
}

/** @param message for whoever writes a client; it holds nothing of what was sent */
export function refuse(code: ErrorCode, message: string, more: More = {}): Response {
	return Response.json(
		{ error: { code, message }, ...more.body },
		{ status: statusOf[code], headers: { ...headers, ...more.headers } }
	);
}

export function refuseProtocol(): Response {
	return refuse('protocol', 'This server does not speak that protocol.', { body: { protocols: [protocol] } });
}

export function refuseToken(): Response {
	const message = 'Authorization: Bearer, and 32 bytes in base64url without padding.';
	return refuse('token', message, { headers: { 'www-authenticate': 'Bearer' } });
}

export function refuseMethod(allowed: readonly string[]): Response {
	const allow = [...allowed, 'OPTIONS'].join(', ');
	return refuse('method', `There is ${allow}.`, { headers: { allow } });
}

/** More comes and goes at once than there is memory for. */
export function tooMuch(): Response {
	return tryLater('unavailable', 'Too much comes and goes at once.', 5);
}

export function tryLater(code: 'slow-down' | 'unavailable', message: string, seconds: number): Response {
	return refuse(code, message, { headers: { 'retry-after': String(seconds) } });
}
