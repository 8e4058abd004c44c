import type { Outline, OutlineLesson } from '$lib/course/types';
import { summarise, type CourseProgress } from '$lib/progress/fold';
import type { ProgressStore } from '$lib/storage/progress-store';

/** Who is told. */
export interface Measuring {
	onMeasured: (measured: Measured) => void;
	/** What is needed to measure could not be had: there are no marks, but all else works. */
	onMissing: () => void;
	/** The log could not be read. */
	onFailure: () => void;
}

export interface Measured {
	/** The course as it is now. */
	outline: Outline;
	progress: CourseProgress;
}

/** The course without its words, as it is now. Rejects offline, where the course is not kept. */
export async function readOutline(course: string, courseUrl: string): Promise<Outline> {
	// Written by the same build as this script.
	const ids = (await read(`${courseUrl}lessons.json`)) as string[];
	const outlines = ids.map((id) => read(`${courseUrl}${id}/outline.json`));
	return { course, lessons: (await Promise.all(outlines)) as OutlineLesson[] };
}

/** Tells progress, measured by the course as it is now, at once and whenever it grows. Returns the way to stop. */
export function measure(
	store: ProgressStore,
	course: string,
	courseUrl: string,
	{ onMeasured, onMissing, onFailure }: Measuring
): () => void {
	let stop = (): void => undefined;
	let stopped = false;
	const begin = async () => {
		const outline = await readOutline(course, courseUrl);
		if (stopped) return;
		stop = store.follow(outline, {
			onFold: (fold) => onMeasured({ outline, progress: summarise(fold, outline) }),
			onFailure
		});
	};
	begin().catch(onMissing);
	return () => {
		stopped = true;
		stop();
	};
}

/** The same, but nothing is fetched of a course that was never opened: it may not be on the device. */
export function measureOnceBegun(
	store: ProgressStore,
	course: string,
	courseUrl: string,
	measuring: Measuring
): () => void {
	let stop = (): void => undefined;
	const unlisten = whenBegun(store, course, () => {
		stop = measure(store, course, courseUrl, measuring);
	});
	return () => {
		unlisten();
		stop();
	};
}

/** Calls back once the log has something of this course. Returns the way to stop. */
function whenBegun(store: ProgressStore, course: string, onBegun: () => void): () => void {
	let done = false;
	const begin = () => {
		if (!done) onBegun();
		done = true;
	};
	const stop = store.onAppend((events) => {
		if (events.some((event) => event.course === course)) begin();
	});
	void store.begun(course).then(
		(begun) => begun && begin(),
		() => undefined
	);
	return () => {
		done = true;
		stop();
	};
}

async function read(url: string): Promise<unknown> {
	const response = await fetch(url);
	if (!response.ok) throw new TypeError(`${url}: ${response.status}`);
	return response.json();
}
