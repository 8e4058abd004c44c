import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { open, type Network } from './request';

export type Downloaded = { ok: true; bytes: Buffer } | { ok: false; reason: string };

/** What has come so far. */
interface Body {
	chunks: Buffer[];
	length: number;
	/** Strong: what has it is the same byte for byte. */
	etag?: string;
}

const mostCuts = 3;

/** Where a picture is cut in the middle it goes on from there, or anew if its server cannot. */
export async function download(address: URL, network: Network): Promise<Downloaded> {
	const signal = AbortSignal.timeout(network.patience);
	const body: Body = { chunks: [], length: 0 };
	for (let cuts = 0; ; cuts++) {
		try {
			const opened = await open(address, headersFor(body), network, signal);
			if (!opened.ok) return opened;
			const problem = await receive(opened.response, body, network.mostBytes);
			return problem === null
				? { ok: true, bytes: Buffer.concat(body.chunks) }
				: { ok: false, reason: problem };
		} catch (error) {
			if (signal.aborted) return { ok: false, reason: `it takes over ${network.patience / 1000} seconds` };
			if (body.length === 0 || cuts === mostCuts) return { ok: false, reason: inWords(error) };
		}
	}
}

function headersFor({ length, etag }: Body): OutgoingHttpHeaders {
	return {
		accept: 'image/*',
		'accept-encoding': 'identity',
		'user-agent': 'Carrel (brings home the pictures of a course, once)',
		...(length > 0 && etag && { range: `bytes=${length}-`, 'if-range': etag })
	};
}

/** Null once all has come, else why it is not wanted. Throws where it is cut. */
async function receive(response: IncomingMessage, body: Body, mostBytes: number): Promise<string | null> {
	const goesOn = body.length > 0 && continues(response, body.length);
	const problem = goesOn ? null : judge(response);
	const megabytes = `it is larger than ${mostBytes / 1e6} MB`;
	const announced = Number(response.headers['content-length'] ?? 0) + (goesOn ? body.length : 0);
	if (problem !== null || announced > mostBytes) {
		response.destroy();
		return problem ?? megabytes;
	}
	if (!goesOn) Object.assign(body, { chunks: [], length: 0, etag: strong(response.headers.etag) });
	// Chunks are buffers as long as no encoding is set.
	for await (const chunk of response as AsyncIterable<Buffer>) {
		body.chunks.push(chunk);
		body.length += chunk.length;
		if (body.length > mostBytes) return megabytes;
	}
	return null;
}

function continues({ statusCode, headers }: IncomingMessage, length: number): boolean {
	return statusCode === 206 && (headers['content-range'] ?? '').startsWith(`bytes ${length}-`);
}

/** What a server says is judged before a byte is read; what it sends, when all is there. */
function judge({ statusCode, headers }: IncomingMessage): string | null {
	if (statusCode !== 200) return `its server answers ${statusCode ?? 'nothing'}`;
	const type = headers['content-type']?.replace(/;.*$/s, '').trim().toLowerCase() ?? '';
	// Where a server says that it does not know, the bytes decide.
	if (!/^(image\/.*|(application|binary)\/octet-stream|)$/.test(type)) return `its server sends ${type}`;
	const encoding = headers['content-encoding'] ?? 'identity';
	return encoding === 'identity' ? null : `its server sends it in ${encoding}, unasked`;
}

function strong(etag: string | undefined): string | undefined {
	return etag?.startsWith('"') ? etag : undefined;
}

const words: Record<string, string> = {
	ENOTFOUND: 'there is no such host',
	EAI_AGAIN: 'its host cannot be looked up',
	ECONNREFUSED: 'its server does not answer',
	ETIMEDOUT: 'its server does not answer',
	ECONNRESET: 'the connection was cut'
};

function inWords(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const known = 'code' in error && typeof error.code === 'string' ? words[error.code] : undefined;
	return known ?? error.message;
}
