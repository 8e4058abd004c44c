import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import process, { env } from 'node:process';
import { openStore } from '$lib/server/store/open';
import { createApi, type Api } from './api';
import { reporter } from './report';
import { settingsFrom } from './settings';

/** `serve` tells so, and so does adapter-node's own server. */
const shutdown = 'sveltekit:shutdown';

let api: Api | undefined;

/** The process's one, from the first request on: a build imports the routes and must open nothing. */
export function liveApi(version: string): Api {
	return (api ??= open(version));
}

function open(version: string): Api {
	const configured = settingsFrom(env);
	if (!configured.ok) throw new Error(configured.reason);
	const { settings } = configured;
	const store = openStore(settings.place, settings.quota);
	const now = () => performance.now();
	const report = reporter(now, (line) => {
		console.error(line);
	});
	void once(process, shutdown)
		.then(() => store.close())
		.catch(report);
	return createApi({ store, settings, version, now, random: randomBytes, report });
}

/** The client's address. Where the proxy's header that should tell it is missing, all such clients count as one. */
export function addressOf(tell: () => string): string {
	try {
		return tell();
	} catch {
		return '';
	}
}
