import { argv } from 'node:process';

const usage = `carrel check   [folder] [--json]   what is wrong in the decks of a folder, and where
carrel inspect <deck>              what a deck means, as JSON
carrel ids     [folder]            freeze the ids of lessons and questions in carrel.lock.yaml`;

/**
 * Ends with 0; 1 where `check` found errors or `ids` a lock that it cannot read or write; 2 where the command
 * was not understood or there is no deck. Each command is loaded when it is asked for: the compiler is large.
 */
async function run([command, ...words]: string[]): Promise<number> {
	const flags = words.filter((word) => word.startsWith('-'));
	const named = words.filter((word) => !word.startsWith('-'));
	const only = (...known: string[]) => flags.every((flag) => known.includes(flag));
	if (command === 'check' && named.length <= 1 && only('--json')) {
		const { check } = await import('./check');
		return check(named[0], { json: flags.includes('--json') });
	}
	if (command === 'inspect' && named[0] !== undefined && named.length === 1 && only()) {
		const { inspect } = await import('./inspect');
		return inspect(named[0]);
	}
	if (command === 'ids' && named.length <= 1 && only()) {
		const { ids } = await import('./ids');
		return ids(named[0]);
	}
	if (command === 'help' || command === '--help') {
		console.log(usage);
		return 0;
	}
	console.error(usage);
	return 2;
}

process.exitCode = await run(argv.slice(2));
