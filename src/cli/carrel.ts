import { argv } from 'node:process';
import { parseArgs } from 'node:util';

const usage = `carrel check   [folder] [--json]         what is wrong in the decks of a folder, and where
carrel inspect <deck>                    what a deck means, as JSON
carrel ids     [folder]                  freeze the ids of lessons and questions in carrel.lock.yaml
carrel fetch   [folder] [--into folder]  bring remote pictures home, into remote/ of their course or another folder;
                                         --allow-private: from servers of an intranet, or of a test, too`;

const options = {
	json: { type: 'boolean' },
	into: { type: 'string' },
	'allow-private': { type: 'boolean' },
	help: { type: 'boolean' }
} as const;

function parse(args: string[]) {
	try {
		return parseArgs({ args, options, allowPositionals: true });
	} catch {
		return null;
	}
}

/**
 * Ends with 0; 1 where `check` found errors, `ids` a lock that it cannot read or write, or `fetch` not every
 * picture; 2 where the command was not understood or there is no deck. Each command is loaded when it is asked
 * for: the compiler is large.
 */
async function run(words: string[]): Promise<number> {
	const parsed = parse(words);
	const { json, into, help, 'allow-private': allowPrivate = false } = parsed?.values ?? {};
	const [command, named, ...more] = parsed?.positionals ?? [];
	const only = (...known: string[]) =>
		more.length === 0 && Object.keys(parsed?.values ?? {}).every((option) => known.includes(option));
	if (command === 'check' && only('json')) {
		const { check } = await import('./check');
		return check(named, { json: json ?? false });
	}
	if (command === 'inspect' && named !== undefined && only()) {
		const { inspect } = await import('./inspect');
		return inspect(named);
	}
	if (command === 'ids' && only()) {
		const { ids } = await import('./ids');
		return ids(named);
	}
	if (command === 'fetch' && only('into', 'allow-private')) {
		const { fetchPictures } = await import('./fetch');
		return fetchPictures(named, { ...(into !== undefined && { into }), allowPrivate });
	}
	if (command === 'help' || help) {
		console.log(usage);
		return 0;
	}
	console.error(usage);
	return 2;
}

process.exitCode = await run(argv.slice(2));
