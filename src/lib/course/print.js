import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
/** Folds away what does not change the meaning: case, white space, typographic quotes and dashes. */
export function foldText(text) {
    return text
        .normalize('NFKC')
        .replace(/[‘’‚′]/g, "'")
        .replace(/[“”„«»″]/g, '"')
        .replace(/[-‐‑‒–—]+/g, '-')
        .replace(/…/g, '...')
        .replace(/\s+/g, ' ')
        .trim()
        .toLowerCase();
}
/**
 * A hash of folded texts: equal prints, equal content. The first 80 bits of SHA-256, in hex: among a million
 * slides the chance of one false match is below 10⁻¹².
 */
export function print(...texts) {
    return bytesToHex(sha256(utf8ToBytes(texts.map(foldText).join('\n')))).slice(0, 20);
}
