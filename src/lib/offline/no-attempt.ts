import { lockName, locks } from './attempts';

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
