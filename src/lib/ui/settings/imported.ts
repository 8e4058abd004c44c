/** What became of a file that was to be imported; `added`, `refused`: how many of its entries. */
export type Imported =
	| { ok: true; added: number; refused: number; cut: boolean }
	| { ok: false; reason: 'foreign' | 'newer' | 'large' | 'unreadable' | 'full' | 'unavailable' };
