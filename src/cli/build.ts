import { buildSite } from './site';

/** `npm run build`, `npm run build:static` */
process.exitCode = await buildSite(process.argv[2] === 'static' ? 'static' : 'node');
