/**
 * Nasty decks of 64 KB and of 1 MB, read and inspected: time grows as they do. Prints how much longer the large one
 * takes (16 times where time is linear, 256 where it is quadratic). Processor time, so that what else the machine
 * does counts little.
 */
import { cpuUsage } from 'node:process';
import { parseDeck } from '../../src/lib/server/compiler/2-parse/index';
import { inspect } from '../../src/lib/server/compiler/inspect.ts';
import { patterns, variants } from '../linear/patterns';

const [small, large] = [2 ** 16, 2 ** 20];
const most = 2.5 * (large / small);
/** In milliseconds: what is faster than this is too fast to be compared. */
const least = 20;

function timeOf(text: string): number {
	const before = cpuUsage();
	inspect(parseDeck({ file: 'deck.md', text }).deck);
	const { user, system } = cpuUsage(before);
	return (user + system) / 1000;
}

const all = [...patterns, ...variants];
for (const { of } of all) timeOf(of(2000));
const failed = all.filter(({ name, of }) => {
	const short = timeOf(of(small));
	const long = timeOf(of(large));
	const ratio = long / Math.max(short, least);
	const figures = [`${short.toFixed(0)} ms`, `${long.toFixed(0)} ms`, `× ${ratio.toFixed(1)}`];
	console.log(figures.map((figure) => figure.padStart(10)).join(''), ` ${name}`);
	return ratio > most;
});
console.log(`\n${all.length - failed.length} of ${all.length} take time in proportion to their length.`);
for (const { name } of failed) console.log(`Too slow: ${name}`);
process.exitCode = failed.length > 0 ? 1 : 0;
