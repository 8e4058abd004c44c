import type { Answers, PageQuestion } from './messages';

/**
 * The worker's answer, on a port of its own; `null` after so many milliseconds without one: nothing tells that a
 * worker was ended while it was at it.
 */
export function asked<Type extends keyof Answers>(
	worker: Pick<ServiceWorker, 'postMessage'>,
	question: PageQuestion & { type: Type },
	patience: number
): Promise<Answers[Type] | null> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		const end = (answer: Answers[Type] | null) => {
			clearTimeout(deadline);
			port1.close();
			resolve(answer);
		};
		const deadline = setTimeout(() => end(null), patience);
		// The worker's index.ts answers each question by the type that `Answers` names.
		port1.onmessage = ({ data }) => end(data as Answers[Type]);
		worker.postMessage(question, [port2]);
	});
}
