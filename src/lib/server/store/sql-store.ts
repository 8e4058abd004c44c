import { erase, exchange, knows } from './exchange';
import { migrate } from './migrations';
import type { Database } from './script';
import type { Quota, SyncStore } from './store';

/** The tables are those of a later version, which may mean something else by them. */
export class NewerTablesError extends Error {
	override readonly name = 'NewerTablesError';
}

/** Opened at the first use; where that fails, at the next again. */
export function sqlStore(
	kind: 'sqlite' | 'postgres',
	open: () => Promise<Database>,
	quota: Quota
): SyncStore {
	let opening: Promise<Database> | undefined;

	async function openMigrated(): Promise<Database> {
		const database = await open();
		try {
			const migrated = await database.transact('migrate', migrate);
			if (migrated.ok) return database;
			throw new NewerTablesError(`The database is at migration ${migrated.ahead}: update the app.`);
		} catch (error) {
			await database.close();
			throw error;
		}
	}

	function database(): Promise<Database> {
		opening ??= openMigrated().catch((error: unknown) => {
			opening = undefined;
			throw error;
		});
		return opening;
	}

	return {
		kind,
		async exchange(learner, request) {
			const mode = request.push.length > 0 ? 'write' : 'read';
			return (await database()).transact(mode, () => exchange(learner, request, quota));
		},
		async knows(learner) {
			const { known } = await (await database()).transact('read', () => knows(learner));
			return known;
		},
		async erase(learner) {
			const { ok } = await (await database()).transact('write', () => erase(learner));
			return ok;
		},
		async check() {
			await (await database()).transact('read', ping);
		},
		async close() {
			await (await opening)?.close();
		}
	};
}

function* ping() {
	yield { text: 'SELECT 1', values: [] };
	return { ok: true };
}
