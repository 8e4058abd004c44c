import type { FileEntry } from '$lib/offline/files';
import type { Build } from './build';
import { contentType } from './content-type';
import { fetchListed } from './download';
import type { FileStore } from './store';

/** What tells one request from another here. */
export type Asked = Pick<Request, 'url' | 'mode' | 'destination'>;

/** Asks as the page did; `null`: no request to the network at all. */
export type Network = (() => Promise<Response>) | null;

/**
 * A kept file from the store, with no request to the network (O7); what else this build has, from the network,
 * if it is what the build says (O4); no page of a course that this build has not, since only a newer one can
 * have it; anything else as it comes.
 */
export async function answer(
	asked: Asked,
	build: Build,
	store: FileStore,
	network: Network
): Promise<Response> {
	const url = new URL(asked.url);
	const file = await build.fileAt(url);
	// A page that is not listed itself is drawn from its data, by the page that fits every URL.
	const data = file || asked.mode !== 'navigate' ? undefined : await build.dataOf(url);
	const wanted = file ?? data;
	try {
		if (!wanted) return await foreign(asked, (await build.rules(url)) ? null : network);
		const response = await listed(wanted, store, network);
		return data ? await anyPage(200, build, store, network) : response;
	} catch (error) {
		// For what this build has not, and for what it has, and is not to be had: the page says which (+error.svelte).
		const status = wanted ? 503 : 404;
		if (asked.mode === 'navigate') return pageWithoutNetwork(url, status, build, store);
		if (url.pathname.endsWith('/__data.json')) return new Response(null, { status });
		throw error;
	}
}

/** Rejects where the file is not kept, and the server has none like it. */
async function listed(file: FileEntry, store: FileStore, network: Network): Promise<Response> {
	const found = (await store.read(file)) ?? (network && (await fetchListed(file, store.scope)));
	if (!found) throw new TypeError(`${file.path} cannot be had.`);
	const headers = new Headers(found.headers);
	headers.set('content-type', contentType(file.path));
	return new Response(found.body, { headers });
}

/** A captive portal, or a host that knows only one page, answers HTML for a script. */
async function foreign({ destination }: Asked, network: Network): Promise<Response> {
	if (!network) throw new TypeError('No network.');
	const response = await network();
	const code = ['script', 'style', 'worker'].includes(destination);
	const html = response.headers.get('content-type')?.startsWith('text/html') ?? false;
	return code && html ? Response.error() : response;
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
	if ((await build.fileAt(withSlash)) ?? (await build.dataOf(withSlash))) return Response.redirect(withSlash);
	return anyPage(status, build, store, null);
}

/** The page that draws itself in the browser, whatever its URL is. */
async function anyPage(status: number, build: Build, store: FileStore, network: Network): Promise<Response> {
	const file = await build.appFile('404.html');
	if (!file) return Response.error();
	const { body, headers } = await listed(file, store, network);
	return new Response(body, { status, headers });
}
