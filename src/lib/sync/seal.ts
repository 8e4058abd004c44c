import { acceptEvent } from '$lib/progress/accept';
import type { StoredEvent } from '$lib/progress/events';
import { fromBase64url, toBase64url } from './base64url';
import type { Keys } from './keys';
import type { Bytes, Platform } from './platform';
import { limits } from './protocol';

/**
 * A sealed event: base64url of a random nonce and what AES-256-GCM makes of the event, the id in lower case being its
 * additional data, so that none can be put in another's place. Sealed is one byte that says how the event is written,
 * four for its length (big-endian), the event, and zeros up to a multiple of `block`: the length of a seal must not
 * tell which option was chosen.
 */
const nonce = 12;
const tag = 16;
const header = 5;
const block = 512;
const longest = Math.floor((limits.sealed * 6) / 8) - nonce - tag;
/** JSON in UTF-8, as it is, or deflated where one block does not hold it. */
const written = { plain: 0, deflated: 1 };

/**
 * Of what can be opened and read: one more with every way of writing and every shape of an event that this version reads
 * and the one before did not. What could not be read is then pulled once more.
 */
export const reader = 1;

/** `null`: longer than the wire allows. */
export async function seal(event: StoredEvent, keys: Keys, platform: Platform): Promise<string | null> {
	const json = platform.encode(JSON.stringify(event));
	const plain = header + json.length <= block;
	const body = plain ? json : await platform.deflate(json);
	const size = Math.ceil((header + body.length) / block) * block;
	if (size > longest) return null;
	const content = new Uint8Array(size);
	content[0] = plain ? written.plain : written.deflated;
	new DataView(content.buffer).setUint32(1, body.length);
	content.set(body, header);

	const iv = platform.random(nonce);
	const sealed = await platform.subtle.encrypt(sealing(iv, event.id, platform), keys.seal, content);
	const whole = new Uint8Array(nonce + sealed.byteLength);
	whole.set(iv);
	whole.set(new Uint8Array(sealed), nonce);
	return toBase64url(whole);
}

/** `null`: not sealed with this key for this id, or no event that this version can read. */
export async function open(
	{ id, sealed }: { id: string; sealed: string },
	keys: Keys,
	platform: Platform
): Promise<StoredEvent | null> {
	try {
		const whole = fromBase64url(sealed);
		if (!whole) return null;
		const iv = whole.slice(0, nonce);
		const content = new Uint8Array(
			await platform.subtle.decrypt(sealing(iv, id, platform), keys.seal, whole.slice(nonce))
		);
		const json = await bodyOf(content, platform);
		const event = json && acceptEvent(JSON.parse(platform.decode(json)));
		return event?.id === id ? event : null;
	} catch {
		return null;
	}
}

async function bodyOf(content: Bytes, { inflate }: Platform): Promise<Bytes | null> {
	const length = new DataView(content.buffer).getUint32(1);
	const body = content.slice(header, header + length);
	if (body.length !== length) return null;
	if (content[0] === written.plain) return body;
	return content[0] === written.deflated ? inflate(body) : null;
}

function sealing(iv: Bytes, id: string, { encode }: Platform) {
	return { name: 'AES-GCM', iv, additionalData: encode(id) } as const;
}
