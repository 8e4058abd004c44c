/**
 * An attempt that has been begun and not been answered keeps every tab at its build (O3): the tab that has it
 * open holds a lock, shared with others like it.
 */
export function holdAttempt(base: string): () => void {
	const { promise, resolve } = deferred();
	// Where there are no locks there is no worker either, and no update to wait.
	void locks()?.request(lockName(base), { mode: 'shared' }, () => promise);
	return resolve;
}

export function lockName(base: string): string {
	return `carrel attempt ${base}`;
}

/** Absent over plain http, whatever the DOM's types say. */
export function locks(): LockManager | undefined {
	return 'locks' in navigator ? navigator.locks : undefined;
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
	let resolve = (): void => undefined;
	const promise = new Promise<void>((done) => (resolve = done));
	return { promise, resolve };
}
