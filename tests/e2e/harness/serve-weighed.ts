/** As `serve.ts`, but that on SIGUSR2 it writes into its data folder how many bytes it needs. */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryUsage } from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { serve } from '../../../src/cli/serve';

setFlagsFromString('--expose-gc');
// What the flag adds to every new context.
const collect = runInNewContext('gc') as () => void;

process.on('SIGUSR2', () => {
	collect();
	const { heapUsed, external } = memoryUsage();
	const file = join(process.env.DATA_DIR ?? '', 'weight');
	writeFileSync(`${file}.new`, String(heapUsed + external));
	renameSync(`${file}.new`, file);
});

const [folder = '', wanted] = process.argv.slice(2);
console.log(`${await serve({ folder, port: Number(wanted), everywhere: false })}`);
