import type { Question } from '$lib/course/types';
import type { StoredEvent } from '$lib/progress/events';
import type { QuestionProgress } from '$lib/progress/fold';
import { inOrder } from '$lib/progress/order';
import { grade, type Grade, type Response } from '$lib/quiz/grade';
import { blank, fits, type Given, type SaveResult } from './given';
import type { Outcome } from './outcome';

export type Saving = 'saving' | 'saved' | 'full' | 'invalid' | 'unavailable';

interface Handed {
	given: Given;
	/** As it stands in the log, once it does. */
	attempt: StoredEvent | null;
}

interface Wiring {
	question: () => Question;
	history: () => QuestionProgress | null;
	/** The answer was asked for, on this page or on an earlier visit. */
	revealed: () => boolean;
	reveal: () => void;
	save: (given: Given) => Promise<SaveResult>;
}

/**
 * One question on a page: being answered, or answered. An answer handed in here comes first, until another
 * tab's comes after it; else the log's last one is shown, unless the learner has begun anew.
 */
export class QuestionSession {
	readonly #wiring: Wiring;
	#draft = $state<Response | null>(null);
	#handed = $state.raw<Handed | null>(null);
	#anew = $state(false);
	#shown = $state(false);
	#saving = $state<Saving | null>(null);
	/** Not in the log yet, oldest first: a new attempt never drops one. */
	#unsaved: Handed[] = [];
	#hint = false;
	#seenAt: number | null = null;

	constructor(wiring: Wiring) {
		this.#wiring = wiring;
	}

	readonly #last = $derived.by((): Given | null => {
		const history = this.#wiring.history();
		const last = history?.last?.event;
		if (!last || history.changed || !fits(this.#wiring.question(), last.response)) return null;
		return { ...last, hint: last.hint ?? false };
	});
	readonly #overtaken = $derived.by(() => {
		const own = this.#handed?.attempt;
		const last = this.#wiring.history()?.last?.event;
		return own != null && last !== undefined && inOrder(own, last) < 0;
	});
	readonly #given = $derived.by((): Given | null => {
		if (this.#handed) return (this.#overtaken ? this.#last : null) ?? this.#handed.given;
		return this.#anew ? null : this.#last;
	});
	readonly #grade = $derived.by(() => {
		const { type, options, answer } = this.#wiring.question();
		if (this.#given === null) return null;
		return grade({ type, options: options.map(({ id }) => id), answer }, this.#given.response);
	});

	/** What stands on the sheet. */
	get response(): Response {
		return this.#given?.response ?? this.#draft ?? blank(this.#wiring.question());
	}

	set response(response: Response) {
		this.#anew = true;
		this.#draft = response;
	}

	get answered(): boolean {
		return this.#given !== null;
	}

	/** The answer is on show because it was asked for. */
	get shown(): boolean {
		return this.#shown;
	}

	/** What is answered was answered after the solution had been shown: it never counts as known. */
	get revealed(): boolean {
		return this.#given?.revealed ?? false;
	}

	/** There is something on this page that is not in the log. */
	get begun(): boolean {
		const unsaved = this.#saving !== null && this.#saving !== 'saved';
		return unsaved || (this.#draft !== null && !this.closed);
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

	/** A failure stays until it is made good, whatever is done meanwhile. */
	get saving(): Saving | null {
		if (this.#saving !== null && this.#saving !== 'saved') return this.#saving;
		return this.answered ? 'saved' : null;
	}

	seen(now: number): void {
		this.#seenAt ??= now;
	}

	hinted(): void {
		this.#hint = true;
	}

	async check(response: Response, now: number): Promise<void> {
		const ms = Math.max(0, now - (this.#seenAt ?? now));
		const given = { response, ms, revealed: this.#wiring.revealed(), hint: this.#hint };
		this.#handed = { given, attempt: null };
		this.#unsaved.push(this.#handed);
		await this.saveAgain();
	}

	/** P1: `saved` only once the store says so. */
	async saveAgain(): Promise<void> {
		if (this.#saving === 'saving') return;
		for (let next = this.#unsaved[0]; next; next = this.#unsaved[0]) {
			this.#saving = 'saving';
			const result = await this.#wiring.save(next.given);
			this.#saving = result.ok ? 'saved' : result.reason;
			if (!result.ok && result.reason !== 'invalid') return;
			this.#unsaved.shift();
			if (result.ok && this.#handed === next) this.#handed = { ...next, attempt: result.attempt };
		}
	}

	again(now: number): void {
		const written = this.#wiring.question().type === 'open' || this.#saving === 'invalid';
		this.#draft = written ? (this.#given?.response ?? null) : null;
		this.#handed = null;
		this.#anew = true;
		this.#shown = false;
		this.#seenAt = now;
		if (this.#saving === 'invalid') this.#saving = null;
	}

	reveal(): void {
		this.#shown = true;
		this.#wiring.reveal();
	}
}
