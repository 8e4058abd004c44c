import type { FileEntry } from '$lib/offline/files';
import type { Build } from './build';
import { contentType } from './content-type';
import type { FileStore } from './store';

/** A kept file from the store, with no request to the network (O7); anything else from the network. */
export async function answer(request: Request, build: Build, store: FileStore): Promise<Response> {
	const url = new URL(request.url);
	const file = await build.fileAt(url);
	const kept = file && (await fromStore(file, store));
	if (kept) return kept;
	try {
		const response = await fetch(request);
		return isPageForCode(request, response) ? Response.error() : response;
	} catch (error) {
		// For what this build has not, and for what it has, and is not kept: the page says which (+error.svelte).
		const status = file ? 503 : 404;
		if (request.mode === 'navigate') return pageWithoutNetwork(url, status, build, store);
		if (url.pathname.endsWith('/__data.json')) return new Response(null, { status });
		throw error;
	}
}

async function fromStore(file: FileEntry, store: FileStore, status = 200): Promise<Response | undefined> {
	const kept = await store.read(file);
	return kept && new Response(kept.body, { status, headers: { 'content-type': contentType(file.path) } });
}

/** A captive portal, or a host that knows only one page, answers HTML for a script. */
function isPageForCode({ destination }: Request, { headers }: Response): boolean {
	const code = ['script', 'style', 'worker'].includes(destination);
	return code && (headers.get('content-type')?.startsWith('text/html') ?? false);
}

/** As a server would: its address with the slash, else the page for such cases. */
async function pageWithoutNetwork(
	url: URL,
	status: 404 | 503,
	build: Build,
	store: FileStore
): Promise<Response> {
	// A relative address would not do: one that begins with two slashes leads to another site.
	const withSlash = new URL(url);
	withSlash.pathname += '/';
	if (await build.fileAt(withSlash)) return Response.redirect(withSlash);
	const page = await build.fileAt(new URL('404.html', store.scope));
	return (page && (await fromStore(page, store, status))) ?? Response.error();
}
