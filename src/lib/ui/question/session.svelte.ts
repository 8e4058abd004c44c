import type { Question } from '$lib/course/types';
import type { QuestionProgress } from '$lib/progress/fold';
import { grade, type Grade, type Response } from '$lib/quiz/grade';
import { blank, fits, type Given, type SaveResult } from './given';
import type { Outcome } from './outcome';

export type Saving = 'saving' | 'saved' | 'full' | 'unavailable';

interface Handed {
	given: Given;
	saving: Saving;
}

interface Wiring {
	question: () => Question;
	history: () => QuestionProgress | null;
	save: (given: Given) => Promise<SaveResult>;
}

/**
 * One question on a page: being answered, or answered. An answer handed in here comes first; else the log's
 * last one is shown, unless the learner has begun anew.
 */
export class QuestionSession {
	readonly #wiring: Wiring;
	#draft = $state<Response | null>(null);
	#handed = $state.raw<Handed | null>(null);
	#anew = $state(false);
	#shown = $state(false);
	#hint = false;
	#revealed = false;
	#seenAt: number | null = null;

	constructor(wiring: Wiring) {
		this.#wiring = wiring;
	}

	readonly #earlier = $derived.by((): Response | null => {
		const history = this.#wiring.history();
		const last = history?.attempts.at(-1)?.event.response;
		if (this.#anew || history?.changed || last === undefined) return null;
		return fits(this.#wiring.question(), last) ? last : null;
	});
	readonly #answered = $derived(this.#handed?.given.response ?? this.#earlier);
	readonly #grade = $derived.by(() => {
		const { type, options, answer } = this.#wiring.question();
		if (this.#answered === null) return null;
		return grade({ type, options: options.map(({ id }) => id), answer }, this.#answered);
	});

	/** What stands on the sheet. */
	get response(): Response {
		return this.#answered ?? this.#draft ?? blank(this.#wiring.question());
	}

	set response(response: Response) {
		this.#anew = true;
		this.#draft = response;
	}

	get answered(): boolean {
		return this.#answered !== null;
	}

	/** The answer was asked for. */
	get shown(): boolean {
		return this.#shown;
	}

	/** There is nothing to fill in: it is answered, or the answer is on show. */
	get closed(): boolean {
		return this.answered || this.#shown;
	}

	/** The right options, once they are no secret. */
	get solution(): readonly string[] | null {
		const { answer } = this.#wiring.question();
		if (answer === null || !('options' in answer)) return null;
		return this.#shown || this.#grade?.right ? answer.options : null;
	}

	get outcome(): Outcome | null {
		if (this.#shown) return 'shown';
		if (!this.answered) return null;
		const grade = this.#grade;
		return grade === null ? 'kept' : grade.right ? 'right' : grade.score > 0 ? 'partly' : 'wrong';
	}

	get grade(): Grade | null {
		return this.#grade;
	}

	/** Something was done on this page: what comes of it is to be announced. */
	get touched(): boolean {
		return this.#anew || this.#handed !== null || this.#shown;
	}

	get saving(): Saving | null {
		return this.#handed?.saving ?? (this.#earlier === null ? null : 'saved');
	}

	seen(now: number): void {
		this.#seenAt ??= now;
	}

	hinted(): void {
		this.#hint = true;
	}

	async check(response: Response, now: number): Promise<void> {
		const ms = Math.max(0, now - (this.#seenAt ?? now));
		await this.#save({ response, ms, revealed: this.#revealed, hint: this.#hint });
	}

	async saveAgain(): Promise<void> {
		if (this.#handed) await this.#save(this.#handed.given);
	}

	again(now: number): void {
		const retry = this.#wiring.question().type === 'open' ? this.#answered : null;
		this.#handed = null;
		this.#draft = retry;
		this.#anew = true;
		this.#shown = false;
		this.#seenAt = now;
	}

	reveal(): void {
		this.#shown = true;
		this.#revealed = true;
	}

	/** P1: `saved` only once the store says so. */
	async #save(given: Given): Promise<void> {
		this.#handed = { given, saving: 'saving' };
		const result = await this.#wiring.save(given);
		if (this.#handed.given === given) this.#handed = { given, saving: result.ok ? 'saved' : result.reason };
	}
}
