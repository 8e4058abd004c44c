import type { FileEntry } from '$lib/offline/files';
import type { CourseStatus } from '$lib/offline/messages';
import type { Build } from './build';
import { download } from './download';
import type { FileStore } from './store';
import type { Wishes } from './wishes';

type Report = (course: string, status: CourseStatus) => Promise<void>;

/** Keeps courses on the device: text, pictures, and the app that shows them. */
export class Courses {
	readonly #running = new Map<string, Promise<CourseStatus>>();

	constructor(
		private readonly build: Build,
		private readonly store: FileStore,
		private readonly wishes: Wishes,
		private readonly report: Report
	) {}

	/** Safe to repeat: what runs is not begun again, and what stopped goes on from there (O2). */
	async keep(course: string): Promise<void> {
		await this.wishes.add(course);
		await this.report(course, await this.#completed(course));
	}

	#completed(course: string): Promise<CourseStatus> {
		let running = this.#running.get(course);
		if (!running) {
			running = this.#complete(course).finally(() => this.#running.delete(course));
			this.#running.set(course, running);
		}
		return running;
	}

	async #complete(course: string): Promise<CourseStatus> {
		const list = await this.build.list();
		const files = await this.build.filesFor([course]);
		if (!list || !files) return { state: 'incomplete', bytesDone: 0, bytesTotal: 0, reason: 'network' };
		if (!list.courses[course]) return { state: 'absent' };

		const bytesTotal = bytesOf(files);
		let bytesDone = bytesTotal - bytesOf(await this.store.missing(files));
		const result = await download(files, this.store, (file) => {
			bytesDone += file.bytes;
			void this.report(course, { state: 'keeping', bytesDone, bytesTotal });
		});
		return result.ok
			? { state: 'ready', bytesTotal }
			: { state: 'incomplete', bytesDone, bytesTotal, reason: result.reason };
	}
}

function bytesOf(files: readonly FileEntry[]): number {
	return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
