import { createDecipheriv, hkdfSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { browserPlatform } from '$lib/sender/platform';
import { fromBase64url, toBase64url } from '$lib/sync/base64url';
import { deriveKeys } from '$lib/sync/keys';
import { open, seal } from '$lib/sync/seal';
import { limits } from '$lib/sync/protocol';
import type { StoredEvent } from '$lib/progress/events';

const platform = browserPlatform();
const secret = toBase64url(Uint8Array.from({ length: 16 }, (_, i) => i));
const event: StoredEvent = {
	type: 'answered',
	course: 'c',
	question: 'q',
	print: 'p',
	response: ['x'],
	score: 1,
	ms: 4000,
	mode: 'lesson',
	revealed: false,
	id: '019b0000-0000-7000-8000-000000000002',
	at: '2025-11-20T08:00:04.000Z',
	n: 2,
	device: 'd'
};
const nonce = Uint8Array.from({ length: 12 }, (_, i) => 255 - i);
const fixed = { ...platform, random: () => nonce };

describe('S10: what every device derives from a secret, for ever', () => {
	test('the token', async () => {
		const { token } = await deriveKeys(secret, platform);
		expect(token).toBe('KvOyzabjEOieX55NmxX4IaZJswGa4NhwM2Bo6JlE9Gs');
		const bytes = Buffer.from(secret, 'base64url');
		const other = hkdfSync('sha256', bytes, Buffer.alloc(0), 'carrel sync 1 token', 32);
		expect(token).toBe(Buffer.from(other).toString('base64url'));
	});

	test('the seal: nonce, ciphertext and tag, by another implementation', async () => {
		const keys = await deriveKeys(secret, platform);
		const sealed = await seal(event, keys, fixed);
		expect(sealed?.slice(0, 64)).toBe('__79_Pv6-fj39vX02_nAfVi678djWM9ZkGqLhyoIWae9Z-QPhT0HLert5n8WF8wl');
		const whole = Buffer.from(sealed ?? '', 'base64url');
		expect(whole.subarray(0, 12)).toEqual(Buffer.from(nonce));
		const key = Buffer.from(
			hkdfSync('sha256', Buffer.from(secret, 'base64url'), Buffer.alloc(0), 'carrel sync 1 seal', 32)
		);
		const decipher = createDecipheriv('aes-256-gcm', key, whole.subarray(0, 12));
		decipher.setAAD(Buffer.from(event.id)).setAuthTag(whole.subarray(-16));
		const content = Buffer.concat([decipher.update(whole.subarray(12, -16)), decipher.final()]);
		expect(content[0]).toBe(0);
		const length = content.readUInt32BE(1);
		expect(JSON.parse(content.subarray(5, 5 + length).toString())).toEqual(event);
		expect(content).toHaveLength(512);
	});
});

describe('S5: a seal', () => {
	test('opens with its key and under its id, and no other', async () => {
		const [keys, others] = await Promise.all([
			deriveKeys(secret, platform),
			deriveKeys(toBase64url(new Uint8Array(16)), platform)
		]);
		const sealed = (await seal(event, keys, platform)) ?? '';
		expect(await open({ id: event.id, sealed }, keys, platform)).toEqual(event);
		expect(await open({ id: event.id, sealed }, others, platform)).toBeNull();
		const id = event.id.replace(/2$/, '3');
		expect(await open({ id, sealed }, keys, platform)).toBeNull();
		const bytes = fromBase64url(sealed) ?? new Uint8Array();
		for (const place of [0, 12, 40, bytes.length - 1]) {
			const bent = bytes.map((byte, i) => (i === place ? byte ^ 1 : byte));
			expect(await open({ id: event.id, sealed: toBase64url(bent) }, keys, platform)).toBeNull();
		}
		for (const broken of ['', 'A', 'AAAA', sealed.slice(0, -4), 'é']) {
			expect(await open({ id: event.id, sealed: broken }, keys, platform)).toBeNull();
		}
	});

	test('never is the same twice, and its length does not tell the answer', async () => {
		const keys = await deriveKeys(secret, platform);
		const other = { ...event, response: ['a much longer option than the one before'] };
		const seals = await Promise.all([event, event, other].map((each) => seal(each, keys, platform)));
		expect(new Set(seals).size).toBe(3);
		expect(new Set(seals.map((text) => text?.length)).size).toBe(1);
	});

	test.each(['x', '\u0000', 'é', '漢', '😀'])(
		'S11: 10,000 characters of %j go over the wire',
		async (letter) => {
			const keys = await deriveKeys(secret, platform);
			const long = { ...event, response: letter.repeat(10_000 / letter.length) };
			const sealed = (await seal(long, keys, platform)) ?? '';
			expect(sealed.length).toBeLessThanOrEqual(limits.sealed);
			expect(await open({ id: event.id, sealed }, keys, platform)).toEqual(long);
		}
	);

	test('S11: what nothing makes small enough is not sealed', async () => {
		const keys = await deriveKeys(secret, platform);
		const noise = Buffer.from(platform.random(60_000)).toString('base64');
		expect(await seal({ ...event, noise } as StoredEvent, keys, platform)).toBeNull();
	});
});
