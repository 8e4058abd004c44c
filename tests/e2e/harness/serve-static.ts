/** A host that knows nothing but files: folders answer with their index, all else with the site's 404.html. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const [root = '', wanted] = process.argv.slice(2);
const types: Record<string, string> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.webmanifest': 'application/manifest+json'
};

const server = createServer((request, response) => {
	const { pathname } = new URL(request.url ?? '/', 'http://localhost');
	const file = join(root, decodeURIComponent(pathname));
	const folder = statSync(file, { throwIfNoEntry: false })?.isDirectory();
	if (folder && !pathname.endsWith('/')) response.writeHead(301, { location: `${pathname}/` }).end();
	else if (folder && existsSync(join(file, 'index.html'))) send(response, 200, join(file, 'index.html'));
	else if (folder === false) send(response, 200, file);
	else send(response, 404, join(root, pathname.split('/')[1] ?? '', '404.html'));
});

function send(response: ServerResponse, status: number, file: string): void {
	if (!existsSync(file)) response.writeHead(404).end();
	else response.writeHead(status, { 'content-type': types[extname(file)] ?? '' }).end(readFileSync(file));
}

server.listen(Number(wanted), '127.0.0.1', () => {
	// It listens on an address, not on a pipe.
	console.log(`${(server.address() as AddressInfo).port}`);
});
