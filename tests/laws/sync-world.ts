import { openMemoryStore, type Log } from '$lib/server/store/memory';
import { browserPlatform } from '$lib/sender/platform';
import { closeStores, newBrowser, openRaw, openStore, read } from '$lib/storage/fakes';
import type { ProgressStore } from '$lib/storage/progress-store';
import { stores } from '$lib/storage/schema';
import { synchronise } from '$lib/sync/client';
import type { Reply } from '$lib/sync/exchange';
import type { Outcome } from '$lib/sync/outcome';
import { canonical } from '$lib/progress/same';
import type { StoredEvent } from '$lib/progress/events';
import { toBase64url } from '$lib/sync/base64url';
import { answer, refusal, reply } from '../sync/wire';

/** What may become of one request. `late`: the client gives up, and it reaches the server after all. */
export const faults = [
	'lost',
	'cut',
	'late',
	'twice',
	'truncated',
	'portal',
	'gateway',
	'slow-down'
] as const;
export type Fault = (typeof faults)[number];

interface Device {
	base: string;
	store: ProgressStore;
	clock: () => number;
	random: (bytes: number) => Uint8Array;
}

const secret = toBase64url(Uint8Array.from({ length: 16 }, (_, i) => i * 3));
const year = 365 * 24 * 60 * 60_000;
const quota = { events: 100_000, bytes: 1e9 };
/** Small, so that few events make several pages and pushes. */
const [pageSize, mostPushed] = [3, 2];

/** Devices of one learner in a world where anything may break, over the real storage and the model of the server. */
export class World {
	#logs = new Map<string, Log>();
	#server = openMemoryStore(quota, this.#logs);
	#backup = new Map<string, Log>();
	readonly #copies = new Map<number, [string, [IDBValidKey, unknown][]][]>();
	readonly #late: (() => Promise<Reply>)[] = [];
	readonly #devices: Device[] = [];
	#count = 0;
	#runs = 0;
	#restores = 0;
	/** Events on the wire to the server, so that a test can say what was sent twice. */
	pushed = 0;

	/** @param colliding the devices' clocks and chance are the same, and with them the ids that they give */
	static async create(count: number, colliding: boolean): Promise<World> {
		newBrowser();
		const world = new World();
		for (let place = 0; place < count; place++) {
			await world.#add(place, colliding);
			await world.copyDevice(place);
		}
		return world;
	}

	async #add(place: number, colliding: boolean): Promise<void> {
		let now = Date.UTC(2026, 0, 1) + (colliding ? 0 : (place * 7 - 5) * year);
		let seed = colliding ? 1 : place + 1;
		const clock = () => now++;
		const random = (bytes: number) =>
			Uint8Array.from({ length: bytes }, () => (seed = (seed * 48_271) % 2_147_483_647) & 255);
		const base = `/device-${place}/`;
		const store = await openStore({ base, clock, random });
		await store.beginSync({ from: null, to: secret });
		this.#devices.push({ base, store, clock, random });
	}

	/** What was done, each in a text of its own. */
	async record(place: number): Promise<string> {
		const draft = { ...read('a'), ms: ++this.#count };
		const { store } = this.#device(place);
		let appended = await store.append([draft]);
		// An id that the device has heard of already: its next one is another.
		for (let again = 0; !appended.ok && again < 50; again++) appended = await store.append([draft]);
		if (!appended.ok) throw new Error(appended.reason);
		return appended.events.map(contentOf).join();
	}

	async sync(place: number, faults: Fault[]): Promise<Outcome> {
		const { store } = this.#device(place);
		const left = [...faults];
		return synchronise({
			replica: store.replica,
			send: (method, token, body) => this.#send(left.shift(), method, token, body),
			platform: browserPlatform(),
			stopped: () => false,
			// Of each run another, so that no wait holds: what the server asks for is a matter of `client.test.ts`.
			clock: () => (this.#runs += 24 * 60 * 60_000)
		});
	}

	backUp(): void {
		this.#backup = new Map(this.#logs);
	}

	/** No old number is ever given to another event again: what comes is numbered above them, as docs/deploy.md tells. */
	restoreServer(): void {
		const none: Log = { events: [], head: 0, bytes: 0, erased: false };
		const learners = [...this.#logs.keys()];
		const before = learners.map((learner) => [learner, this.#backup.get(learner) ?? none] as const);
		this.#restores++;
		this.#logs = new Map(before.map(([learner, log]) => [learner, { ...log, head: this.#restores * 1e6 }]));
		this.#server = openMemoryStore(quota, this.#logs);
	}

	async copyDevice(place: number): Promise<void> {
		const raw = await openRaw(this.#device(place).base);
		const rows = stores.map(async (name): Promise<[string, [IDBValidKey, unknown][]]> => {
			const [keys, values] = [await raw.getAllKeys(name), await raw.getAll(name)];
			return [name, keys.map((key, i) => [key, values[i]])];
		});
		this.#copies.set(place, await Promise.all(rows));
		raw.close();
	}

	async restoreDevice(place: number): Promise<void> {
		const copy = this.#copies.get(place);
		if (!copy) throw new Error('There is no copy.');
		const { base } = this.#device(place);
		const request = indexedDB.open(`carrel:${base}:progress`);
		const db = await new Promise<IDBDatabase>(
			(resolve) => (request.onsuccess = () => resolve(request.result))
		);
		const writing = db.transaction(stores, 'readwrite');
		for (const [name, rows] of copy) {
			const store = writing.objectStore(name);
			store.clear();
			for (const [key, value] of rows) store.put(value, store.keyPath === null ? key : undefined);
		}
		await new Promise((resolve) => (writing.oncomplete = resolve));
		db.close();
	}

	/** Of each device, what its log holds but for the ids. */
	async contents(): Promise<string[][]> {
		const logs = this.#devices.map(async ({ store }) => (await store.all()).events.map(contentOf).sort());
		return Promise.all(logs);
	}

	/** The same with the ids. */
	async ids(): Promise<string[][]> {
		const logs = this.#devices.map(async ({ store }) =>
			(await store.all()).events.map(({ id }) => id).sort()
		);
		return Promise.all(logs);
	}

	/** What the server holds, by id, in the order of its numbers. */
	onServer(): string[] {
		return [...this.#logs.values()].flatMap(({ events }) => events.map(({ id }) => id));
	}

	/** A network that no longer breaks, for as long as it takes each device to hear of every other. */
	async heal(): Promise<Outcome[]> {
		const outcomes: Outcome[] = [];
		for (let round = 0; round < 4; round++) {
			for (const place of this.#devices.keys()) outcomes.push(await this.sync(place, []));
		}
		return outcomes;
	}

	close(): void {
		closeStores();
	}

	async #send(
		fault: Fault | undefined,
		...[method, token, body]: ['POST' | 'DELETE', string, string | null]
	) {
		while (this.#late.length > 0) await this.#late.shift()?.();
		const deliver = () => this.#answer(method, token, body);
		switch (fault) {
			case 'lost':
				return null;
			case 'cut':
				await deliver();
				return null;
			case 'late':
				this.#late.push(deliver);
				return null;
			case 'twice':
				await deliver();
				return deliver();
			case 'truncated': {
				const whole = await deliver();
				return { ...whole, text: whole.text.slice(0, -2) };
			}
			case 'portal':
				return reply(200, '<!doctype html><p>Welcome to the train.</p>');
			case 'gateway':
				return reply(502, '<h1>Bad Gateway</h1>', '3');
			case 'slow-down':
				return refusal('slow-down', '30');
			default:
				return deliver();
		}
	}

	async #answer(method: 'POST' | 'DELETE', token: string, body: string | null): Promise<Reply> {
		// Written by the client.
		const push = body === null ? 0 : (JSON.parse(body) as { push: unknown[] }).push.length;
		if (push > mostPushed) return refusal('too-large');
		this.pushed += push;
		return answer(this.#server, method, token, body, pageSize);
	}

	#device(place: number): Device {
		const device = this.#devices[place % this.#devices.length];
		if (!device) throw new Error('There is no device.');
		return device;
	}
}

function contentOf(event: StoredEvent): string {
	return canonical({ ...event, id: '' });
}
