import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { openStore, type Place } from '$lib/server/store/open';
import type { SyncStore } from '$lib/server/store/store';
import type { NumberedEvent } from '$lib/sync/protocol';
import { findPostgres } from '../postgres';
import { databases, execute, newLearner, plenty, someEvents, sqliteFile } from './places';

vi.setConfig({ testTimeout: 60_000 });

/** As docs/deploy.md has it done after restoring, so that no number is given twice. */
const raise = 'UPDATE learners SET head = head + 1000000';

/** In the words of docs/deploy.md; resolves to the backup's file. */
async function backUp(place: Place): Promise<string> {
	const file = join(dirname(sqliteFile()), '..', 'backup');
	if (place.kind === 'sqlite') await execute(place, `VACUUM INTO '${file}'`);
	else postgres('pg_dump', '--format=custom', `--file=${file}`, place.url);
	return file;
}

async function restore(file: string, empty: Place): Promise<void> {
	if (empty.kind === 'sqlite') {
		mkdirSync(dirname(empty.file), { recursive: true });
		copyFileSync(file, empty.file);
	} else {
		postgres('pg_restore', `--dbname=${empty.url}`, file);
	}
	await execute(empty, raise);
}

function postgres(program: string, ...words: string[]): void {
	execFileSync(join(findPostgres() ?? '', program), words);
}

describe.for(databases)('a backup of $name', ({ here, create }) => {
	test.runIf(here)('S7: taken while it is in use and restored, is told to whoever saw more', async () => {
		const place = await create();
		const original = openStore(place, plenty);
		const learner = newLearner();
		const [early, late, idle] = [someEvents(300), someEvents(20), newLearner()];
		await push(original, learner, early);
		await push(original, idle, early.slice(0, 5));
		const file = await backUp(place);
		await push(original, learner, late);
		const seen = await pull(original, learner);
		await original.close();

		const later = await create();
		await restore(file, later);
		const store = openStore(later, plenty);
		const last = seen.at(-1);
		if (!last) throw new Error('Nothing was seen.');
		const device = { after: last.seq, last: last.id, push: [] };
		expect(await store.exchange(learner, device)).toEqual({ ok: false, reason: 'rewound' });
		// Who saw no more than was restored goes on.
		const others = { after: 5, last: early[4]?.id ?? '', push: [] };
		expect(await store.exchange(idle, others)).toMatchObject({ ok: true });
		expect(await pull(store, learner)).toEqual(seen.slice(0, early.length));

		// Another device is first, and takes no number that was given before.
		const [other] = someEvents(1);
		if (!other) return;
		await push(store, learner, [other]);
		expect(await store.exchange(learner, device)).toEqual({ ok: false, reason: 'rewound' });
		await push(store, learner, late);
		const healed = await pull(store, learner);
		expect(healed.map(({ id }) => id)).toEqual([...early, other, ...late].map(({ id }) => id));
		expect(healed[early.length]?.seq).toBe(1_000_000 + early.length + 1);
		await store.close();
	});
});

async function push(
	store: SyncStore,
	learner: string,
	events: { id: string; sealed: string }[]
): Promise<void> {
	expect(await store.exchange(learner, { after: 0, push: events })).toMatchObject({ ok: true });
}

async function pull(store: SyncStore, learner: string): Promise<NumberedEvent[]> {
	const answer = await store.exchange(learner, { after: 0, push: [] });
	return answer.ok ? answer.page.events : [];
}
