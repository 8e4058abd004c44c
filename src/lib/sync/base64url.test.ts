import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64url, toBase64url } from './base64url';

test('bytes are written as Node writes them, and come back', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
			const text = toBase64url(bytes);
			expect(text).toBe(Buffer.from(bytes).toString('base64url'));
			expect(fromBase64url(text)).toEqual(bytes);
		})
	);
});

test('every text is the one of its bytes, or none', () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(...'AaB_-9/=é'), maxLength: 9 }), (text) => {
			const bytes = fromBase64url(text);
			if (bytes) expect(toBase64url(bytes)).toBe(text);
		})
	);
	expect(['A', 'AB', 'AA=', 'A+A', 'AAB'].map(fromBase64url)).toEqual([null, null, null, null, null]);
});
