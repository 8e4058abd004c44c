/** A picture of the course, as it is served. */
export interface Picture {
	/** The first 64 bits of the SHA-256 of its source and of how that is encoded, and the extension of what comes out. */
	name: string;
	/** MIME. */
	type: string;
	/** Pixels, upright, as they come out. */
	width: number;
	height: number;
	/** Encoded when they are asked for, if that was not done before. */
	bytes: () => Promise<Uint8Array>;
}

export type FoundPicture =
	{ ok: true; picture: Picture } | { ok: false; reason: 'missing' | 'outside' | 'broken' | 'remote' };

/** What a deck means by the path of a picture. */
export type Pictures = (file: string, src: string) => FoundPicture;

export function isRemote(src: string): boolean {
	return /^([a-z][a-z0-9+.-]*:)?\/\//i.test(src);
}
