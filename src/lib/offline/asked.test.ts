import { expect, test } from 'vitest';
import { asked } from './asked';

const question = { type: 'check', course: 'x' } as const;
const report = { pages: 1, pictures: 0, missing: [] };

test('O9 a question is answered on its own port', async () => {
	// Of its two signatures the one that is used.
	const worker = {
		postMessage: (_question: unknown, [port]: MessagePort[]) => port?.postMessage(report)
	} as unknown as ServiceWorker;
	expect(await asked(worker, question, 1000)).toEqual(report);
});

test('O9 a worker that was ended while it was at it keeps nobody waiting for ever', async () => {
	const ended = { postMessage: () => undefined };
	expect(await asked(ended, question, 10)).toBeNull();
});
