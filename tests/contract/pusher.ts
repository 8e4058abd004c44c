/**
 * `pusher <place> <learner>`: an app of its own that pushes for a learner, one to five events at a time, until it is
 * killed. Begins at a line on its standard input; writes each id on a line of its own once it is acknowledged.
 */
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { openStore, type Place } from '../../src/lib/server/store/open';

const [place = '', learner = ''] = process.argv.slice(2);
// The line above comes from the test that started this.
const store = openStore(JSON.parse(place) as Place, { events: 1_000_000, bytes: 1_000_000_000 });
process.stdout.write('ready\n');
await once(process.stdin, 'data');
for (;;) {
	const push = Array.from({ length: randomInt(1, 6) }, () => ({ id: randomUUID(), sealed: 'sealed' }));
	const answer = await store.exchange(learner, { after: 0, push });
	if (!answer.ok) throw new Error(answer.reason);
	for (const { id } of push) process.stdout.write(`${id}\n`);
}
