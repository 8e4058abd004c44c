import { resolve } from 'node:path';
import { env } from 'node:process';
import { nameOf } from '$lib/server/store/open';
import { settingsFrom } from '$lib/server/sync/settings';
import { serve } from './serve';
import { buildSite } from './site';

/** `npm start [-- --host]`: builds the content and serves it. Ends with 2 where it was not understood. */
async function start(words: string[]): Promise<number> {
	const wanted = env.PORT ?? '4173';
	if (!/^\d{1,5}$/.test(wanted) || Number(wanted) > 65_535 || words.some((word) => word !== '--host')) {
		console.error('[PORT=number] npm start [-- --host]');
		return 2;
	}
	const configured = settingsFrom(env);
	if (!configured.ok) {
		console.error(configured.reason);
		return 2;
	}
	const status = await buildSite('node');
	if (status !== 0) return status;

	const everywhere = words.includes('--host');
	const port = await serve({ folder: resolve('dist'), port: Number(wanted), everywhere });
	const base = env.BASE_PATH ?? '';
	console.log(`Carrel: http://localhost:${port}${base}/`);
	if (everywhere) console.log('Browsers allow install, offline and sync only over https or localhost.');
	// The first to ask for it: what keeps it from being opened shows now, not when a learner comes.
	const { ok } = await fetch(`http://127.0.0.1:${port}${base}/api/health`);
	const place = nameOf(configured.settings.place);
	if (ok) console.log(`Synchronised progress lies in ${place}`);
	else
		console.error(`Progress cannot be synchronised while ${place} cannot be opened. The course is served.`);
	return 0;
}

process.exitCode = await start(process.argv.slice(2));
