import { lockName, locks } from './attempts';

/**
 * Calls `then` once no tab of this site has an attempt open, and `onHeld` before that where one has. A request that
 * waits keeps later ones behind it: an attempt begun meanwhile is let pass first.
 */
export async function whenNoAttempt(base: string, then: () => void, onHeld: () => void): Promise<void> {
	const manager = locks();
	if (!manager) {
		then();
		return;
	}
	const free = await manager.request(lockName(base), { ifAvailable: true }, (lock) => {
		if (lock) then();
		return lock !== null;
	});
	if (free) return;
	onHeld();
	const taken = await manager.request(lockName(base), async () => {
		const { pending = [] } = await manager.query();
		if (pending.some(({ name, mode }) => name === lockName(base) && mode === 'shared')) return false;
		then();
		return true;
	});
	if (!taken) await whenNoAttempt(base, then, onHeld);
}
