/** Finds PostgreSQL's programs, or sets them up in CI, and runs a cluster of our own with them. */
import { execFileSync, spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { install } from './install';

export interface Cluster {
	/** Of its database `postgres`, in which others can be made. */
	url: string;
	/** Also removes it. */
	stop: () => Promise<void>;
}

/** Where Debian keeps what only its own wrappers call. */
const debian = '/usr/lib/postgresql';

/** The folder of `initdb` and its like: in the PATH, else Debian's newest. */
export function findPostgres(): string | undefined {
	const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
	return [
		...(process.env.PATH ?? '').split(delimiter),
		...versions.map((version) => join(debian, version, 'bin'))
	].find(
		(folder) =>
			folder &&
			['initdb', 'postgres', 'pg_dump', 'pg_restore'].every((name) => existsSync(join(folder, name)))
	);
}

/** Only in CI: Debian's package starts a database of the system's, too. True if it did. */
export function installPostgres(): boolean {
	return Boolean(process.env.CI) && findPostgres() === undefined && install(['postgresql']);
}

/** In a temporary folder, for this machine only, which it trusts. */
export async function startPostgres(programs: string): Promise<Cluster> {
	const folder = mkdtempSync(join(tmpdir(), 'carrel-postgres-'));
	const user = postgresUser();
	if (user) chownSync(folder, user.uid, user.gid);
	const options = { cwd: folder, env: { ...process.env, LC_ALL: 'C' }, ...user };
	const data = join(folder, 'data');
	const initdb = ['--no-sync', '--auth=trust', '--username=postgres', '--encoding=UTF8', '-D', data];
	await succeed(join(programs, 'initdb'), initdb, { ...options, stdio: ['ignore', 'ignore', 'inherit'] });

	const port = await freePort();
	const settings = ['-p', String(port), '-h', '127.0.0.1', '-k', '', '-c', 'logging_collector=off'];
	const server = spawn(join(programs, 'postgres'), ['-D', data, ...settings], {
		...options,
		stdio: 'ignore'
	});
	// Also where nobody comes to stop it.
	const quit = () => void server.kill('SIGQUIT');
	process.once('exit', quit);
	const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
	try {
		while (!(await answers(url))) {
			if (server.exitCode !== null) throw new Error(`postgres ended with ${server.exitCode}`);
			await setTimeout(50);
		}
	} catch (error) {
		rmSync(folder, { recursive: true, force: true });
		throw error;
	}
	return {
		url,
		async stop() {
			process.off('exit', quit);
			// Its word for: now, but in order.
			server.kill('SIGINT');
			if (server.exitCode === null) await once(server, 'exit');
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

/** PostgreSQL will not run as root. */
function postgresUser(): { uid: number; gid: number } | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const [uid, gid] = ['-u', '-g'].map((flag) =>
		Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
	);
	return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

async function succeed(command: string, words: string[], options: SpawnOptions): Promise<void> {
	// An exit's first argument is its code.
	const [code] = (await once(spawn(command, words, options), 'exit')) as [number | null];
	if (code !== 0) throw new Error(`${command} ended with ${code}`);
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	// Only on a pipe would it be no AddressInfo.
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

async function answers(connectionString: string): Promise<boolean> {
	const client = new Client({ connectionString });
	try {
		await client.connect();
		await client.end();
		return true;
	} catch {
		return false;
	}
}
