/** So many tasks run at once; the others wait for their turn. */
export function atMost(count: number) {
	const waiting: (() => void)[] = [];
	let running = 0;
	return async <T>(task: () => Promise<T>): Promise<T> => {
		if (running < count) running++;
		else await new Promise<void>((go) => waiting.push(go));
		try {
			return await task();
		} finally {
			const next = waiting.shift();
			if (next) next();
			else running--;
		}
	};
}
