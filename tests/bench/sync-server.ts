import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Place } from '../../src/lib/server/store/open';

/** A million events of one learner, and as many requests as come. */
const unlimited = {
	SYNC_QUOTA_EVENTS: '10000000',
	SYNC_QUOTA_BYTES: '10000000000',
	SYNC_LEARNER_RATE: '100000',
	SYNC_ADDRESS_RATE: '100000',
	SYNC_NEW_LEARNERS: '100000000'
};

/** The app as `npm start` serves it, in a process of its own. */
export class SyncServer {
	private constructor(
		private readonly child: ChildProcess,
		readonly url: string
	) {}

	static async start(place: Place): Promise<SyncServer> {
		const DATABASE_URL = place.kind === 'sqlite' ? `file:${place.file}` : place.url;
		const words = ['--import', 'tsx', 'tests/e2e/harness/serve.ts', 'dist', '0'];
		const child = spawn(process.execPath, words, {
			stdio: ['ignore', 'pipe', 'inherit'],
			env: { ...process.env, ...unlimited, DATABASE_URL }
		});
		process.once('exit', () => child.kill('SIGKILL'));
		const exit = once(child, 'exit').then(() => Promise.reject(new Error('The server has ended.')));
		// The line is what serve.ts prints.
		const line = once(createInterface(child.stdout), 'line') as Promise<[string]>;
		const [port] = await Promise.race([line, exit]);
		// Also when it is meant to.
		exit.catch(() => undefined);
		return new SyncServer(child, `http://127.0.0.1:${port}/api/sync`);
	}

	/** At its peak; not a number where the system does not tell. */
	get megabytes(): number {
		const status = `/proc/${this.child.pid}/status`;
		const text = existsSync(status) ? readFileSync(status, 'utf8') : '';
		return Number(/^VmHWM:\s+(\d+) kB$/m.exec(text)?.[1]) / 1024;
	}

	async stop(): Promise<void> {
		if (this.child.exitCode !== null || this.child.signalCode !== null) return;
		const exit = once(this.child, 'exit');
		this.child.kill('SIGTERM');
		await exit;
	}
}
