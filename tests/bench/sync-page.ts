import type { Load, SyncTimes } from './sync';

const whole = (value: number): string => value.toFixed(0);
const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

export function withSync(times: SyncTimes[]): string {
	const rows = (row: (times: SyncTimes) => (number | string)[]): string =>
		times.map((one) => `| ${[one.database, ...row(one)].join(' | ')} |`).join('\n');
	const load = ({ eventsPerSecond, p50, p99 }: Load) => [whole(eventsPerSecond), ms(p50), ms(p99)];
	const refused = times.reduce((sum, { batches, single }) => sum + batches.refused + single.refused, 0);
	return `## Synchronising

The app as \`npm start\` serves it, over HTTP on one machine, which also runs the devices and the database; every
answer is durable before it is acknowledged. A hundred learners send at the same time, each one request after the
other: of 250 events, or of a single answer. *Events a second* are those of all; the other figures are of the wall
clock, from a request to the end of its answer. Memory is the peak of the server's process.

| database | 250 each: events a second | p50, ms | p99, ms | single: events a second | p50, ms | p99, ms | memory, MB |
| :-- | --: | --: | --: | --: | --: | --: | --: |
${rows(({ batches, single, megabytes }) => [...load(batches), ...load(single), whole(megabytes)])}

Told to come again (503): ${refused} of these requests; their wait is part of their time.

*Pulling* is a new device that asks for the 10 000 events of another. *Pushing* is one answer, by a learner who has 100
events stored and by one who has a million: medians, the two in turn. *Idle* are the bytes of the bodies of a sync with
nothing new.

| database | pulling, ms | pushing to 100, ms | to 1 000 000, ms | ratio | idle: sent | received |
| :-- | --: | --: | --: | --: | --: | --: |
${rows(({ pulling, pushing: { few, many }, idle }) => [
	whole(pulling),
	ms(few),
	ms(many),
	`${(many / few).toFixed(2)} ×`,
	idle.sent,
	idle.received
])}

The targets: a ratio of at most 1.2, and at most 300 bytes each way.
${times.length < 2 ? 'PostgreSQL was not installed where this was written.\n' : ''}`;
}
