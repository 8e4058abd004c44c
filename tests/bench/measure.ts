/**
 * `measure parse|compile <folder> [<warm-up>]`: goes through a folder of decks in a process of its own, so that its
 * peak memory is its own, too; prints a Measure as JSON. What loading the program takes is set aside, and with a
 * folder to warm up on, so is what the first course in a process costs. Processor time is what counts: whatever else
 * the machine does leaves it alone.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, cpuUsage, resourceUsage } from 'node:process';
import { parseDeck } from '../../src/lib/server/compiler/2-parse/index';
import { compile } from '../../src/lib/server/compiler/compile';

export interface Measure {
	/** Of processor time, in all threads. */
	ms: number;
	/** Peak memory of the process. */
	megabytes: number;
}

async function run(what: string, folder: string): Promise<void> {
	if (what === 'compile') {
		const compiled = await compile({ folder, base: '' });
		if (!compiled.ok) throw new Error(compiled.reason);
	} else {
		for (const file of readdirSync(folder).filter((name) => name.endsWith('.md'))) {
			parseDeck({ file, text: readFileSync(join(folder, file), 'utf8') });
		}
	}
}

const [what = '', folder = '', warmUp] = argv.slice(2);
if (warmUp) await run(what, warmUp);
const start = cpuUsage();
await run(what, folder);
const used = cpuUsage(start);
const ms = (used.user + used.system) / 1000;
console.log(JSON.stringify({ ms, megabytes: resourceUsage().maxRSS / 1024 } satisfies Measure));
