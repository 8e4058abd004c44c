import type { Question, Slide } from '$lib/course/types';
import type { EventDraft, EventOf } from '$lib/progress/events';
import type { CourseProgress } from '$lib/progress/fold';
import { grade, gradable, type Response } from '$lib/quiz/grade';
import type { Draft } from '$lib/storage/progress-store';
import type { Given, PastAttempt, SaveResult } from '$lib/ui/question/given';
import type { Measured } from './measure';
import type { ProgressLog } from './progress-log.svelte';
import type { Reveals } from './reveals';

/** One course under study: what the log says of it, measured by its outline. */
export class Study {
	readonly #course: () => string;
	readonly #log: ProgressLog;
	readonly #reveals: Reveals;
	#measured = $state.raw<Measured | null>(null);
	#missing = $state(false);

	constructor(course: () => string, log: ProgressLog, reveals: Reveals) {
		this.#course = course;
		this.#log = log;
		this.#reveals = reveals;
	}

	/** `null` until the log and the outline are there. */
	get progress(): CourseProgress | null {
		return this.#measured?.progress ?? null;
	}

	/** With what it was measured by. */
	get measured(): Measured | null {
		return this.#measured;
	}

	/** Progress cannot be measured: the course's outline is not to be had. */
	get missing(): boolean {
		return this.#missing;
	}

	/**
	 * In the browser. Returns the way to stop.
	 *
	 * @param how `measureOnceBegun`: nothing is fetched of a course that was never opened
	 */
	start(courseUrl: string, how: 'measure' | 'measureOnceBegun' = 'measure'): () => void {
		const onMeasured = (measured: Measured) => (this.#measured = measured);
		const onMissing = () => void (this.#missing = true);
		return this.#log.follow((store, onFailure) => {
			// After the page's own script.
			const stop = import('./measure').then(
				(script) => script[how](store, this.#course(), courseUrl, { onMeasured, onMissing, onFailure }),
				onMissing
			);
			return () => void stop.then((stop) => stop?.());
		});
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
		const { response, ms, revealed, hint, sure } = given;
		const graded = grade(gradable(question), response);
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
			...(hint && { hint: true }),
			...(sure !== undefined && { sure })
		};
		const result = await this.#log.append([asked, answered]);
		if (!result.ok) return result;
		// What no key grades is followed by its model answer every time: there the reveal is over with the answer.
		if (revealed && (graded === null || graded.right)) this.#reveals.forget(course, question);
		return { ok: true, attempt: result.events.find(({ type }) => type === 'answered') ?? null };
	}

	/** @param score 0 to 1: what the learner makes of their own answer to an open question */
	async judge({ id, ...answered }: EventOf<'answered'>, score: number): Promise<SaveResult> {
		const result = await this.#log.append([{ ...answered, score, judges: id }]);
		return result.ok ? { ok: true, attempt: result.events[0] ?? null } : result;
	}

	/** All attempts at a question, oldest first. Rejects where the log cannot be read. */
	async attempts(question: Question): Promise<readonly PastAttempt[]> {
		const course = this.#course();
		const { pastAttempts } = await import('./past-attempts');
		const tries = () => this.progress?.questions.get(question.id)?.tries;
		const past = await this.#log.ask((store) => pastAttempts(store, course, question, tries));
		if (past === null) throw new TypeError('The log cannot be read.');
		return past;
	}

	/** The wording that an answer to this question with this print was an answer to. */
	wording(question: string, print: string): Promise<EventOf<'asked'> | null> {
		return this.#log.ask((store) => store.wording(this.#course(), question, print));
	}

	/** What stood on the sheets of this course when they were left, by question; `null` where it cannot be read. */
	drafts(): Promise<ReadonlyMap<string, Draft> | null> {
		return this.#log.ask((store) => store.drafts(this.#course()));
	}

	async keepDraft({ id, print }: Question, response: Response | null): Promise<void> {
		const own = typeof response === 'string' ? response : [...(response ?? [])];
		const draft = response === null ? null : { print, response: own };
		await this.#log.ask((store) => store.keepDraft(this.#course(), id, draft));
	}

	/** The past stays in the log, and can be shown. */
	async reset(scope: EventOf<'reset'>['scope']): Promise<boolean> {
		return (await this.#log.append([{ type: 'reset', course: this.#course(), scope }])).ok;
	}
}
