import { setImmediate } from 'node:timers/promises';
import type { Database as Connection } from 'libsql';
import type { Mode } from './script';

/** One transaction among those that wait. */
interface Job {
	mode: Mode;
	/** Not `ok`: nothing of it is to stay. May be called again after it was undone. */
	attempt: () => { ok: boolean };
	/** It is durable. */
	done: () => void;
	failed: (error: unknown) => void;
}

/** So many milliseconds of transactions share a commit; then whoever came meanwhile is heard. */
const slice = 50;

/**
 * One connection, on which transactions that wait at the same time share one commit: what takes longest is to wait
 * for the disk. Between two commits the process's loop turns. Node accepts one new connection a turn, so that who is
 * connected already would else keep out who is not yet.
 */
export class SharedCommits {
	#waiting: Job[] = [];
	#working: Promise<void> | null = null;

	constructor(private readonly connection: Connection) {}

	/** @param run what it does and comes to; called again where it was undone for another's sake */
	add<T extends { ok: boolean }>(mode: Mode, run: () => T): Promise<T> {
		return new Promise((resolve, failed) => {
			let result: T;
			const attempt = () => (result = run());
			this.#waiting.push({ mode, attempt, done: () => resolve(result), failed });
			this.#working ??= this.#work();
		});
	}

	/** After what waits. */
	async close(): Promise<void> {
		await this.#working;
		this.connection.close();
	}

	async #work(): Promise<void> {
		while (this.#waiting.length > 0) {
			await setImmediate();
			this.#waiting = this.#share(this.#waiting);
		}
		this.#working = null;
	}

	/** @returns what there was no time for */
	#share(jobs: Job[]): Job[] {
		try {
			// An undoing may have failed, too.
			if (this.connection.inTransaction) this.connection.exec('ROLLBACK');
			this.connection.exec(jobs.every(({ mode }) => mode === 'read') ? 'BEGIN' : 'BEGIN IMMEDIATE');
		} catch (error) {
			for (const { failed } of jobs) failed(error);
			return [];
		}
		const tried: Job[] = [];
		const until = performance.now() + slice;
		try {
			do {
				const job = jobs[tried.length];
				if (!job) break;
				tried.push(job);
				this.#attempt(job);
			} while (performance.now() < until);
			this.connection.exec('COMMIT');
		} catch (error) {
			this.#undo();
			if (tried.length === 1) for (const { failed } of tried) failed(error);
			// One of them fails: which, and whether the others do, is seen where each is alone.
			else for (const job of tried) this.#share([job]);
			return jobs.slice(tried.length);
		}
		for (const { done } of tried) done();
		return jobs.slice(tried.length);
	}

	#undo(): void {
		try {
			if (this.connection.inTransaction) this.connection.exec('ROLLBACK');
		} catch {
			// Tried again before the next transaction begins.
		}
	}

	#attempt({ attempt }: Job): void {
		this.connection.exec('SAVEPOINT one');
		if (!attempt().ok) this.connection.exec('ROLLBACK TO one');
		this.connection.exec('RELEASE one');
	}
}
