/** On an own buffer, as WebCrypto wants it. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Opaque here: what WebCrypto calls a `CryptoKey`. */
export type Key = object;

interface Derivation {
	name: 'HKDF';
	hash: 'SHA-256';
	salt: Bytes;
	info: Bytes;
}

interface Sealing {
	name: 'AES-GCM';
	iv: Bytes;
	additionalData: Bytes;
}

/**
 * As much of `SubtleCrypto` as is used.
 *
 * @see https://www.w3.org/TR/webcrypto-2/
 */
export interface Subtle {
	importKey(
		format: 'raw',
		bytes: Bytes,
		algorithm: 'HKDF',
		extractable: boolean,
		usages: ('deriveBits' | 'deriveKey')[]
	): Promise<Key>;
	deriveBits(derivation: Derivation, key: Key, bits: number): Promise<ArrayBuffer>;
	deriveKey(
		derivation: Derivation,
		key: Key,
		type: { name: 'AES-GCM'; length: 256 },
		extractable: boolean,
		usages: ('encrypt' | 'decrypt')[]
	): Promise<Key>;
	encrypt(sealing: Sealing, key: Key, bytes: Bytes): Promise<ArrayBuffer>;
	decrypt(sealing: Sealing, key: Key, bytes: Bytes): Promise<ArrayBuffer>;
}

/** What a page, a worker and Node all have, and a pure room is given. */
export interface Platform {
	subtle: Subtle;
	random: (bytes: number) => Bytes;
	/** UTF-8. */
	encode: (text: string) => Bytes;
	/** Throws where it is no UTF-8. */
	decode: (bytes: Bytes) => string;
	/** Raw DEFLATE (RFC 1951), both ways. */
	deflate: (bytes: Bytes) => Promise<Bytes>;
	inflate: (bytes: Bytes) => Promise<Bytes>;
}
