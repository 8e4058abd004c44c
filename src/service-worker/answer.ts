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
		if (request.mode !== 'navigate') throw error;
		return (await withoutNetwork(url, file !== undefined, build, store)) ?? Response.error();
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

/** A page that is not kept: as the server would, its address with the slash, else the page for such cases. */
async function withoutNetwork(
	url: URL,
	listed: boolean,
	build: Build,
	store: FileStore
): Promise<Response | undefined> {
	const withSlash = new URL(`${url.pathname}/${url.search}`, url);
	if (await build.fileAt(withSlash)) return Response.redirect(withSlash);
	const page = await build.fileAt(new URL('404.html', store.scope));
	return page && fromStore(page, store, listed ? 503 : 404);
}
