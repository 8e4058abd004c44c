import { resolve } from 'node:path';
import { serve } from './serve';
import { buildSite } from './site';

/** `npm start [-- --host]`: builds the content and serves it. Ends with 2 where it was not understood. */
async function start(words: string[]): Promise<number> {
	const wanted = process.env.PORT ?? '4173';
	if (!/^\d{1,5}$/.test(wanted) || Number(wanted) > 65_535 || words.some((word) => word !== '--host')) {
		console.error('[PORT=number] npm start [-- --host]');
		return 2;
	}
	const status = await buildSite('node');
	if (status !== 0) return status;

	const everywhere = words.includes('--host');
	const port = await serve({ folder: resolve('dist'), port: Number(wanted), everywhere });
	console.log(`Carrel: http://localhost:${port}${process.env.BASE_PATH ?? ''}/`);
	if (everywhere) console.log('Browsers allow install, offline and sync only over https or localhost.');
	return 0;
}

process.exitCode = await start(process.argv.slice(2));
