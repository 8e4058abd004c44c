import { erase, exchange, knows } from './exchange';
import { migrated, type Tables } from './migrations';
import type { Database } from './script';
import type { Quota, SyncStore } from './store';
import { Turns } from './turns';

interface Opened extends Tables {
	database: Database;
}

/** Opened at the first use; where that fails, at the next again. */
export function sqlStore(
	kind: 'sqlite' | 'postgres',
	open: () => Promise<Database>,
	quota: Quota
): SyncStore {
	// A learner whose requests wait for each other would else take every connection while they do.
	const turns = new Turns();
	let opening: Promise<Opened> | undefined;

	async function openMigrated(): Promise<Opened> {
		const database = await open();
		try {
			return { ...(await migrated(database)), database };
		} catch (error) {
			await database.close();
			throw error;
		}
	}

	function opened(): Promise<Opened> {
		opening ??= openMigrated().catch((error: unknown) => {
			opening = undefined;
			throw error;
		});
		return opening;
	}

	return {
		kind,
		exchange(learner, request) {
			const mode = request.push.length > 0 ? 'write' : 'read';
			return turns.take(learner, async () => {
				const { database, floor } = await opened();
				return database.transact(mode, () => exchange(learner, request, { quota, floor }));
			});
		},
		async knows(learner) {
			const { database } = await opened();
			return (await database.transact('read', () => knows(learner))).known;
		},
		erase(learner) {
			return turns.take(learner, async () => {
				const { database } = await opened();
				return (await database.transact('write', () => erase(learner))).ok;
			});
		},
		async check() {
			await (await opened()).database.transact('read', ping);
		},
		async close() {
			// Whoever waits for what cannot be opened is told of it; here nothing is left to close.
			const opened = await opening?.catch(() => undefined);
			await opened?.database.close();
		}
	};
}

function* ping() {
	yield { text: 'SELECT 1', values: [] };
	return { ok: true };
}
