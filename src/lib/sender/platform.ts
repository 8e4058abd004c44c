import type { Bytes, Platform } from '$lib/sync/platform';

/** This browser's, in a page or a worker. Only in a secure context is there a `crypto.subtle`. */
export function browserPlatform(): Platform {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	return {
		subtle: crypto.subtle,
		random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
		encode: (text) => new TextEncoder().encode(text),
		decode: (bytes) => decoder.decode(bytes),
		deflate: (bytes) => through(new CompressionStream('deflate-raw'), bytes),
		inflate: (bytes) => through(new DecompressionStream('deflate-raw'), bytes)
	};
}

async function through(stream: CompressionStream | DecompressionStream, bytes: Bytes): Promise<Bytes> {
	const reading = new Response(new Blob([bytes]).stream().pipeThrough(stream));
	return new Uint8Array(await reading.arrayBuffer());
}
