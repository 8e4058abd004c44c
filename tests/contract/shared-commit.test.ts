import Libsql from 'libsql';
import { expect, test } from 'vitest';
import { openStore } from '$lib/server/store/open';
import { SharedCommits } from '$lib/server/store/shared-commit';
import { newLearner, plenty, someEvents, sqliteFile } from './places';

/** A connection that notes the commits. */
function listening() {
	const connection = new Libsql(':memory:');
	connection.exec('CREATE TABLE said (word TEXT)');
	const commits = new SharedCommits(connection);
	const exec = connection.exec.bind(connection);
	let count = 0;
	connection.exec = (text) => {
		if (text === 'COMMIT') count++;
		return exec(text);
	};
	const say = (word: string, outcome: { ok: boolean } | Error) =>
		commits.add('write', () => {
			connection.prepare('INSERT INTO said VALUES (?)').run(word);
			if (outcome instanceof Error) throw outcome;
			return outcome;
		});
	// The column that is asked for.
	const said = () =>
		(connection.prepare('SELECT word FROM said').all() as { word: string }[]).map(({ word }) => word);
	return { connection, commits, say, said, commitsSoFar: () => count };
}

const ok = { ok: true };

test('who comes at the same time shares a commit; what is not ok leaves nothing behind', async () => {
	const { say, said, commitsSoFar } = listening();
	await Promise.all([say('one', ok), say('two', { ok: false }), say('three', ok)]);
	expect(said()).toEqual(['one', 'three']);
	expect(commitsSoFar()).toBe(1);
});

test('S2: one that fails takes no other with it, and none is done twice', async () => {
	const { say, said } = listening();
	const one = say('one', ok);
	const failing = say('two', new Error('two'));
	const others = Promise.all([one, say('three', ok)]);
	await expect(failing).rejects.toThrow('two');
	expect(await others).toEqual([ok, ok]);
	expect(said()).toEqual(['one', 'three']);
});

test('S2: where even the undoing fails, that is made good before the next begins', async () => {
	const { connection, say, said } = listening();
	const exec = connection.exec.bind(connection);
	let broken: string[] = ['COMMIT', 'ROLLBACK'];
	connection.exec = (text) => {
		if (broken.includes(text)) throw new Error('disk I/O error');
		return exec(text);
	};
	await expect(say('one', ok)).rejects.toThrow('disk');
	expect(connection.inTransaction).toBe(true);
	await expect(say('two', ok)).rejects.toThrow('disk');
	broken = [];
	expect(await say('three', ok)).toEqual(ok);
	expect(said()).toEqual(['three']);
});

test('W10: between two commits the loop turns, so that who just came is heard', async () => {
	const { commits, commitsSoFar } = listening();
	const slow = () => {
		for (const begun = performance.now(); performance.now() - begun < 60;);
		return ok;
	};
	const all = Promise.all(Array.from({ length: 4 }, () => commits.add('read', slow)));
	const heard: number[] = [];
	const listen = () => {
		heard.push(commitsSoFar());
		if (commitsSoFar() < 4) setImmediate(listen);
	};
	setImmediate(listen);
	await all;
	expect(heard).toEqual(expect.arrayContaining([1, 2, 3]));
});

test('S1, S3: learners who push at the same time meet neither in numbers nor in quotas', async () => {
	const store = openStore({ kind: 'sqlite', file: sqliteFile() }, { ...plenty, events: 3 });
	const pushes = Array.from({ length: 40 }, (_, nth) => ({
		learner: newLearner(),
		push: someEvents((nth % 5) + 1)
	}));
	const answers = await Promise.all(
		pushes.map(({ learner, push }) => store.exchange(learner, { after: 0, push }))
	);
	for (const [nth, answer] of answers.entries()) {
		const events = (pushes[nth]?.push ?? []).map((event, index) => ({ seq: index + 1, ...event }));
		const full = { ok: false, reason: 'full' };
		expect(answer).toEqual(events.length > 3 ? full : { ok: true, page: { events, more: false } });
		expect(await store.knows(pushes[nth]?.learner ?? '')).toBe(events.length <= 3);
	}
	await store.close();
});

test('W7: closing comes after what waits', async () => {
	const { commits, say } = listening();
	const waiting = say('one', ok);
	await commits.close();
	expect(await waiting).toEqual(ok);
});
