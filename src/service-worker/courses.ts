import type { CourseState, CourseStatus, Wanted } from '$lib/course/on-device';
import type { CourseFiles, FileEntry } from '$lib/offline/files';
import { wantedFiles, type Build } from './build';
import { markSeen } from './changes';
import { download } from './download';
import { bytesOf, shortfall, type Room } from './room';
import type { FileStore } from './store';
import type { Wish, Wishes } from './wishes';

type Report = (course: string, status: CourseStatus) => Promise<void>;

interface Run {
	wish: Wish;
	stop: AbortController;
	done: Promise<void>;
}

/** Keeps courses on the device, as far as each is wanted, with the app that shows them. */
export class Courses {
	readonly #running = new Map<string, Run>();

	constructor(
		private readonly build: Build,
		private readonly store: FileStore,
		private readonly wishes: Wishes,
		private readonly report: Report,
		private readonly room: Room
	) {}

	/** What was interrupted goes on (O2), what the browser evicted is brought again. */
	async start(picturesUpTo: number): Promise<void> {
		const wishes = await this.wishes.all();
		await download((await this.build.filesFor(new Map())) ?? [], this.store);
		await Promise.all(
			[...wishes].map(([course, wish]) =>
				wish.wanted === 'nothing' ? this.#pursue(course, wish) : this.open(course, picturesUpTo)
			)
		);
	}

	/** Keeps the text of a course that was opened, and fetches pictures of so many bytes, unless the learner chose otherwise. */
	async open(course: string, picturesUpTo: number): Promise<void> {
		const files = await this.build.course(course);
		// Those that came by a better connection stay; the rest is asked for on this one.
		const few = files !== null && bytesOf(await this.store.missing(files.pictures)) <= picturesUpTo;
		await this.#want(course, (wish) => {
			if (wish.chosen || !files) return wish;
			return { ...wish, wanted: few ? 'pictures' : 'text' };
		});
	}

	async keep(course: string, pictures: boolean): Promise<void> {
		const wanted = pictures ? 'pictures' : 'text';
		await this.#want(course, (wish) => ({ ...wish, wanted, chosen: true, paused: false }));
	}

	async pause(course: string): Promise<void> {
		await this.#want(course, (wish) => ({ ...wish, paused: true }));
	}

	async remove(course: string): Promise<void> {
		await this.#want(course, () => ({ wanted: 'nothing', chosen: true, paused: false, seen: null }));
	}

	/** Tells what is there, where less is than the learner wants. Fetches nothing. */
	async review(course: string): Promise<void> {
		const files = await this.build.course(course);
		const wish = await this.wishes.of(course);
		if (!files || this.#running.has(course)) return;
		const missing = new Set(await this.store.missing([...files.text, ...files.pictures]));
		if (!wantedFiles(files, wish.wanted).some((file) => missing.has(file))) return;
		await this.report(course, statusOf(wish, files, missing, { state: 'incomplete', reason: 'missing' }));
	}

	async #want(course: string, change: (wish: Wish) => Wish): Promise<void> {
		await this.#pursue(course, await this.wishes.change(course, change));
	}

	/** Safe to repeat: what runs is not begun again. */
	#pursue(course: string, wish: Wish): Promise<void> {
		const before = this.#running.get(course);
		if (before?.wish.wanted === wish.wanted && before.wish.paused === wish.paused) return before.done;
		before?.stop.abort();
		const stop = new AbortController();
		const done = Promise.resolve(before?.done)
			.then(() => this.#complete(course, wish, stop.signal))
			.finally(() => {
				if (this.#running.get(course)?.stop === stop) this.#running.delete(course);
			});
		this.#running.set(course, { wish, stop, done });
		return done;
	}

	async #complete(course: string, wish: Wish, signal: AbortSignal): Promise<void> {
		const files = await this.build.course(course);
		if (!files) return this.report(course, await this.#withoutFiles());
		if (wish.wanted === 'nothing' || (wish.wanted === 'text' && wish.chosen))
			await this.#drop(course, files, wish.wanted);
		const missing = new Set(await this.store.missing([...files.text, ...files.pictures]));
		const report = (state: CourseState) => this.report(course, statusOf(wish, files, missing, state));
		if (wish.wanted === 'nothing') return report({ state: 'absent' });
		const wanted = wantedFiles(files, wish.wanted);
		const left = () => wanted.filter((file) => missing.has(file));
		if (wish.paused && left().length > 0) return report({ state: 'paused' });
		if (left().length > 0) await report({ state: 'keeping' });
		const result = await download(wanted, this.store, {
			signal,
			onStored: (file) => {
				missing.delete(file);
				if (left().length > 0) void report({ state: 'keeping' });
			}
		});
		if (!result.ok) {
			// Who stopped it reports.
			if (result.reason === 'stopped') return;
			return report({ state: 'incomplete', ...(await shortfall(result.reason, left(), this.room)) });
		}
		if (wish.seen === null) await markSeen(course, this.build, this.wishes);
		return report({ state: 'ready' });
	}

	/** The files that only this course has, and that are no longer wanted of it. */
	async #drop(course: string, files: CourseFiles, wanted: Wanted): Promise<void> {
		const wishes = new Map([...(await this.wishes.all())].map(([id, wish]) => [id, wish.wanted]));
		wishes.set(course, wanted);
		const needed = await this.build.filesFor(wishes);
		if (needed) await this.store.remove([...files.text, ...files.pictures], needed);
	}

	async #withoutFiles(): Promise<CourseStatus> {
		const none = { bytes: 0, kept: 0 };
		const state: CourseState = (await this.build.list())
			? { state: 'absent' }
			: { state: 'incomplete', reason: 'network' };
		return { wanted: 'nothing', chosen: false, text: none, pictures: none, ...state };
	}
}

function statusOf(
	{ wanted, chosen }: Wish,
	{ text, pictures }: CourseFiles,
	missing: ReadonlySet<FileEntry>,
	state: CourseState
): CourseStatus {
	const part = (of: readonly FileEntry[]) => ({
		bytes: bytesOf(of),
		kept: bytesOf(of.filter((file) => !missing.has(file)))
	});
	return { wanted, chosen, text: part(text), pictures: part(pictures), ...state };
}
