import type { CourseChanges } from '$lib/course/changes';
import {
	lost,
	wantedPortion,
	type AirplaneReport,
	type CourseStatus,
	type Shortfall
} from '$lib/course/on-device';
import { connectOffline, type OfflineClient } from '$lib/offline/client';
import type { UpdateState } from '$lib/offline/updates';
import type { OfflineCopy } from '$lib/ui/frame/offline-copy';
import { ReadyCourses } from './ready-courses';

/** What the service worker keeps of the courses, as it reports it; connected at the first use, in the browser. */
export class OfflineCopies {
	readonly #base: () => string;
	#statuses = $state.raw<readonly { course: string; status: CourseStatus }[]>([]);
	#evicted = $state.raw<readonly string[]>([]);
	readonly #ready: ReadyCourses;
	#connecting: Promise<OfflineClient | null> | null = null;
	#unavailable = $state(false);
	#firstVisit = $state(false);
	#update = $state<UpdateState>('current');
	#shortfall = $state.raw<Shortfall | null>(null);
	#held = $state(false);

	constructor(base: () => string) {
		this.#base = base;
		this.#ready = new ReadyCourses(base);
	}

	/** This browser, or this address, allows no offline copy. */
	get unavailable(): boolean {
		return this.#unavailable;
	}

	/** Of the whole app, with every course that is kept. */
	get update(): UpdateState {
		return this.#update;
	}

	/** Why the build that was tried last, the first of all or a newer one, could not be had whole. */
	get shortfall(): Shortfall | null {
		return this.#shortfall;
	}

	/** The learner wants the update, and it waits for an answer that is begun in some tab (O3). */
	get held(): boolean {
		return this.#held;
	}

	/** It was ready on this device once, and the browser has taken some of it since. */
	evicted(course: string): boolean {
		return this.#evicted.includes(course);
	}

	/** As the worker last said; `null`: not yet. */
	statusOf(course: string): CourseStatus | null {
		return this.#statuses.find((each) => each.course === course)?.status ?? null;
	}

	/** In a word. `null`: a worker is at work here and has not said yet. */
	copyOf(course: string): OfflineCopy | null {
		if (this.#unavailable) return { state: 'unavailable' };
		const status = this.statusOf(course);
		if (!status && this.#shortfall?.reason === 'storage') return { state: 'noRoom' };
		if (!status) return this.#firstVisit ? { state: 'absent' } : null;
		if (status.state === 'absent') return { state: 'absent' };
		const { pictures } = status;
		if (status.state === 'ready') return { state: pictures.kept === pictures.bytes ? 'ready' : 'text' };
		if (status.state === 'incomplete' && status.reason === 'storage') return { state: 'noRoom' };
		const { kept, bytes } = wantedPortion(status);
		return { state: status.state, share: bytes === 0 ? 0 : kept / bytes };
	}

	connect(): Promise<OfflineClient | null> {
		this.#connecting ??= this.#connect();
		return this.#connecting;
	}

	/** What may be kept of a course unasked, is. */
	async open(course: string): Promise<void> {
		(await this.connect())?.open(course);
	}

	/** The learner's choice; asked again, it goes on with what is missing. */
	async keep(course: string, pictures: boolean): Promise<void> {
		(await this.connect())?.send({ type: 'keep', course, pictures });
	}

	async pause(course: string): Promise<void> {
		(await this.connect())?.send({ type: 'pause', course });
	}

	async remove(course: string): Promise<void> {
		(await this.connect())?.send({ type: 'remove', course });
	}

	/** There is a network again, or the learner is back: what could not be had is asked for once more. */
	async resume(): Promise<void> {
		const incomplete = this.#statuses.filter(({ status }) => status.state === 'incomplete');
		await Promise.all(incomplete.map(({ course }) => this.open(course)));
	}

	/** `null` where there is no worker to ask. */
	async check(course: string): Promise<AirplaneReport | null> {
		return (await this.connect())?.ask('check', course) ?? null;
	}

	/** What the learner has not seen yet, in the build that waits or else in the one in force. */
	async changesIn(course: string): Promise<CourseChanges> {
		const client = await this.connect();
		return (await client?.ask('changes', course)) ?? { slides: [], questions: [] };
	}

	async markSeen(course: string): Promise<void> {
		(await this.connect())?.send({ type: 'seen', course });
	}

	/** Resolves to whether the server could be asked for a newer build. */
	async lookForUpdate(): Promise<boolean> {
		const client = await this.connect();
		return client ? client.updates.look() : false;
	}

	/** At the learner's click. Ends in every tab starting anew. */
	async takeUpdate(): Promise<void> {
		const client = await this.connect();
		await client?.updates.switch(() => (this.#held = true));
		this.#held = false;
	}

	#heard(course: string, status: CourseStatus): void {
		const first = this.statusOf(course) === null;
		if (first && lost(status, this.#ready.last(course))) this.#evicted = [...this.#evicted, course];
		this.#statuses = [...this.#statuses.filter((each) => each.course !== course), { course, status }];
		if (status.state === 'ready') this.#ready.note(course, status.wanted);
		if (status.state !== 'absent') return;
		this.#ready.note(course, 'nothing');
		this.#evicted = this.#evicted.filter((each) => each !== course);
	}

	async #connect(): Promise<OfflineClient | null> {
		this.#firstVisit = !(await hasWorker(this.#base()));
		const client = await connectOffline({
			base: this.#base(),
			onStatus: (course, status) => this.#heard(course, status),
			onUpdate: (state) => {
				this.#update = state;
				// While it is tried again, what came of it before still holds.
				if (state === 'current' || state === 'waiting') this.#shortfall = null;
			},
			onShortfall: (shortfall) => (this.#shortfall = shortfall)
		});
		this.#unavailable = client === null;
		client?.start();
		return client;
	}
}

/** Not the page's controller: a page that was loaded past its worker has none. */
async function hasWorker(base: string): Promise<boolean> {
	// Over plain http there is no `serviceWorker`, whatever the DOM's types say.
	if (!('serviceWorker' in navigator)) return false;
	return Boolean((await navigator.serviceWorker.getRegistration(base))?.active);
}
