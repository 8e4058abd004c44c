import { createServer } from 'vite';
import { checkContent } from './site';

/** `npm run dev`: an edit of a deck is on the page at once. No service worker runs here: nothing is stale. */
async function dev(): Promise<number> {
	if (!(await checkContent())) return 2;
	const server = await createServer();
	await server.listen();
	server.printUrls();
	return 0;
}

process.exitCode = await dev();
