import type { Inline } from '../tree';
import { plainText } from '../walk';

/** Pandoc's auto_identifiers: https://pandoc.org/MANUAL.html#extension-auto_identifiers */
export class Identifiers {
	#used = new Set<string>();
	/** The last number given for a base, so that a thousand equal titles stay cheap. */
	#last = new Map<string, number>();

	reserve(id: string): void {
		this.#used.add(id);
	}

	/** The identifier of a heading: no other heading before it has it. */
	give(title: readonly Inline[]): string {
		const base = identifierOf(plainText(title)) || 'section';
		let id = base;
		for (let n = (this.#last.get(base) ?? 0) + 1; this.#used.has(id); n++) {
			id = `${base}-${n}`;
			this.#last.set(base, n);
		}
		this.#used.add(id);
		return id;
	}
}

function identifierOf(title: string): string {
	return title
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s_.-]/gu, '')
		.trim()
		.replace(/\s+/g, '-')
		.replace(/^[^\p{L}]+/u, '');
}
