/** A picture of the course, as it is served. */
export interface Picture {
	/** The first 64 bits of its SHA-256, and the extension that its content asks for. */
	name: string;
	/** MIME. */
	type: string;
	/** Pixels, as it is shown upright. */
	width: number;
	height: number;
	bytes: Uint8Array;
}

export type FoundPicture =
	{ ok: true; picture: Picture } | { ok: false; reason: 'missing' | 'outside' | 'broken' | 'remote' };

/** What a deck means by the path of a picture. */
export type Pictures = (file: string, src: string) => FoundPicture;

export function isRemote(src: string): boolean {
	return /^([a-z][a-z0-9+.-]*:)?\/\//i.test(src);
}
