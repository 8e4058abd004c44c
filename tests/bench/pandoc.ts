import { spawnSync } from 'node:child_process';

export interface PandocTimes {
	version: string;
	/** Processor time for all the decks. */
	ms: number;
	/** The part of it in which pandoc only starts: what as many empty decks take. */
	startUp: number;
}

/** What pandoc takes for the same decks, a process each; null where it is not installed. */
export function pandoc(decks: string[]): PandocTimes | null {
	const found = spawnSync('pandoc', ['--version'], { encoding: 'utf8' });
	if (found.status !== 0) return null;
	const version = /\d[\d.]*/.exec(found.stdout)?.[0] ?? '';
	return { version, ms: processorTime(decks), startUp: processorTime(decks.map(() => '/dev/null')) };
}

/** The shell's own count of what its children used: `0m1.25s 0m0.31s` in the last line of `times`. */
function processorTime(decks: string[]): number {
	const script = 'for deck do pandoc -f markdown -t revealjs -s "$deck" > /dev/null 2>&1; done; times';
	const { stdout } = spawnSync('sh', ['-c', script, 'sh', ...decks], { encoding: 'utf8' });
	const last = stdout.trimEnd().split('\n').at(-1) ?? '';
	return [...last.matchAll(/(\d+)m([\d.]+)s/g)]
		.map(([, minutes, seconds]) => (Number(minutes) * 60 + Number(seconds)) * 1000)
		.reduce((sum, part) => sum + part, 0);
}
