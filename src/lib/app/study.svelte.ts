import type { Outline, OutlineLesson, Question, Slide } from '$lib/course/types';
import type { EventDraft, EventOf, StoredEvent } from '$lib/progress/events';
import type { CourseProgress, fold } from '$lib/progress/fold';
import { grade } from '$lib/quiz/grade';
import type { Given, SaveResult } from '$lib/ui/question/given';
import type { ProgressLog } from './progress-log.svelte';
import type { Reveals } from './reveals';

/** One course under study: the log's events of it, folded over its outline. */
export class Study {
	readonly #course: () => string;
	readonly #log: ProgressLog;
	readonly #reveals: Reveals;
	#events = $state.raw<readonly StoredEvent[]>([]);
	#known = $state(false);
	#fold = $state.raw<typeof fold | null>(null);
	#outline = $state.raw<Outline | null>(null);
	readonly #begun = $derived(this.#events.length > 0);
	readonly #progress = $derived(
		this.#known && this.#outline !== null ? (this.#fold?.(this.#events, this.#outline) ?? null) : null
	);

	constructor(course: () => string, log: ProgressLog, reveals: Reveals) {
		this.#course = course;
		this.#log = log;
		this.#reveals = reveals;
	}

	/** `null` until the log, the outline and the script that folds them are there. */
	get progress(): CourseProgress | null {
		return this.#progress;
	}

	/** The log has been read and holds something of this course. */
	get begun(): boolean {
		return this.#begun;
	}

	/** In the browser. Returns the way to stop. */
	start(): () => void {
		// After the page's own script. Without it there are no marks, but all else works.
		import('$lib/progress/fold').then(
			({ fold }) => (this.#fold = fold),
			() => undefined
		);
		return this.#log.follow(this.#course(), (events) => {
			// Some may come twice: a fold does not mind.
			this.#events = [...this.#events, ...events];
			this.#known = true;
		});
	}

	/** Measures progress by the course as it is now; without it there are no marks, but all else works. */
	async measureBy(courseUrl: string): Promise<void> {
		try {
			// Written by the same build as this script.
			const ids = (await read(`${courseUrl}lessons.json`)) as string[];
			const outlines = ids.map((id) => read(`${courseUrl}${id}/outline.json`));
			const lessons = (await Promise.all(outlines)) as OutlineLesson[];
			this.#outline = { course: this.#course(), lessons };
		} catch {
			// Offline, and the course is not kept.
		}
	}

	/** The wording that the last answer to this question was an answer to. */
	wordingAnswered(question: string): EventOf<'asked'> | null {
		const print = this.#progress?.questions.get(question)?.last?.event.print;
		return print === undefined ? null : this.#wording(question, print);
	}

	async read(lesson: string, { id, title, print }: Slide, ms: number): Promise<void> {
		const slide = { lesson, slide: id, title, print };
		await this.#log.append([{ type: 'read', course: this.#course(), slide, ms }]);
	}

	/** The answer to this question was asked for, and none has been got right since. */
	revealed(question: Question): boolean {
		return this.#reveals.has(this.#course(), question);
	}

	reveal(question: Question): void {
		this.#reveals.add(this.#course(), question);
	}

	async answer(question: Question, given: Given): Promise<SaveResult> {
		const course = this.#course();
		const { response, ms, revealed, hint } = given;
		const options = question.options.map(({ id }) => id);
		const graded = grade({ type: question.type, options, answer: question.answer }, response);
		const asked: EventDraft = {
			type: 'asked',
			course,
			question: question.id,
			print: question.print,
			prompt: question.prompt.text,
			options: question.options.map(({ id, text }) => ({ id, text }))
		};
		const answered: EventDraft = {
			type: 'answered',
			course,
			question: question.id,
			print: question.print,
			response: typeof response === 'string' ? response : [...response],
			score: graded?.score ?? 0,
			ms,
			mode: 'lesson',
			revealed,
			...(hint && { hint: true })
		};
		const result = await this.#log.append([asked, answered]);
		if (!result.ok) return result;
		if (revealed && graded?.right) this.#reveals.forget(course, question);
		return { ok: true, attempt: result.events.find(({ type }) => type === 'answered') ?? null };
	}

	#wording(question: string, print: string): EventOf<'asked'> | null {
		const asked = this.#events.filter(
			(event): event is EventOf<'asked'> => event.type === 'asked' && 'question' in event
		);
		return asked.find((event) => event.question === question && event.print === print) ?? null;
	}
}

async function read(url: string): Promise<unknown> {
	const response = await fetch(url);
	if (!response.ok) throw new TypeError(`${url}: ${response.status}`);
	return response.json();
}
