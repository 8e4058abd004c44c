import { optimize, VERSION } from 'svgo';

/**
 * What drops an editor's notes and writes numbers shorter. Nothing that touches styles, which may tell how to draw
 * on a dark page, nor titles, roles and ids: all that would save another 4 % of what is sent.
 */
const plugins = [
	'removeMetadata',
	'removeEditorsNSData',
	'removeUnusedNS',
	'cleanupAttrs',
	'convertPathData',
	'convertTransform'
] as const;

/** Whatever changes the bytes that come out. */
export const minifying = `svgo ${VERSION} ${plugins.join(' ')}`;

export function minifySvg(svg: Uint8Array): Uint8Array {
	const text = new TextDecoder().decode(svg);
	// A path that turns into another one needs the same commands in both.
	if (/attributeName\s*=\s*["']d["']/.test(text)) return svg;
	try {
		return new TextEncoder().encode(optimize(text, { plugins: [...plugins] }).data);
	} catch {
		// svgo is stricter than browsers: what it cannot read may still be drawn.
		return svg;
	}
}
