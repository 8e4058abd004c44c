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

/** A request that waits keeps later ones behind it: an attempt begun meanwhile is let pass first. */
export async function whenNoAttempt(base: string, then: () => void): Promise<void> {
	const manager = locks();
	const taken = await manager?.request(lockName(base), async () => {
		const { pending = [] } = await manager.query();
		if (pending.some(({ name, mode }) => name === lockName(base) && mode === 'shared')) return false;
		then();
		return true;
	});
	if (!manager) then();
	else if (!taken) await whenNoAttempt(base, then);
}

/** Whether a tab of this site has one open. */
export async function attemptIsOpen(base: string): Promise<boolean> {
	const { held = [] } = (await locks()?.query()) ?? {};
	return held.some(({ name }) => name === lockName(base));
}

function lockName(base: string): string {
	return `carrel attempt ${base}`;
}

/** Absent over plain http, whatever the DOM's types say. */
function locks(): LockManager | undefined {
	return 'locks' in navigator ? navigator.locks : undefined;
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
	let resolve = (): void => undefined;
	const promise = new Promise<void>((done) => (resolve = done));
	return { promise, resolve };
}
