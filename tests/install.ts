/** Sets up what the tests need, by the distribution's packages. */
import { spawnSync } from 'node:child_process';

let updated = false;

/** True if it did. Asks for nothing: it needs root, or a sudo without a password. */
export function install(packages: string[]): boolean {
	if (packages.length === 0) return false;
	console.log(`Installing ${packages.join(', ')}, to test with.`);
	updated ||= apt('update');
	return updated && apt('install', '-y', '--no-install-recommends', ...packages);
}

function apt(...words: string[]): boolean {
	const sudo = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive'];
	const [command = '', ...rest] = [...sudo, 'apt-get', ...words];
	return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}
