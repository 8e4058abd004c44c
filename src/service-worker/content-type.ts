const types: Record<string, string> = {
	html: 'text/html; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	css: 'text/css; charset=utf-8',
	json: 'application/json',
	webmanifest: 'application/manifest+json',
	svg: 'image/svg+xml',
	png: 'image/png',
	jpg: 'image/jpeg',
	jpeg: 'image/jpeg',
	gif: 'image/gif',
	webp: 'image/webp',
	avif: 'image/avif',
	woff2: 'font/woff2',
	txt: 'text/plain; charset=utf-8'
};

/** By the path alone: what a server once said of a file is not kept, so it cannot be wrong. */
export function contentType(path: string): string {
	const extension = /(?:^|\/)$/.test(path) ? 'html' : path.slice(path.lastIndexOf('.') + 1);
	return types[extension] ?? 'application/octet-stream';
}
