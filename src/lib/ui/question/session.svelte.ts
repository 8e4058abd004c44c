import type { Question } from '$lib/course/types';
import type { EventOf, StoredEvent } from '$lib/progress/events';
import type { QuestionProgress } from '$lib/progress/fold';
import { inOrder } from '$lib/progress/order';
import { gradable, grade, type Grade, type Response } from '$lib/quiz/grade';
import { blank, fits, isAnswer, type Given, type Judgement, type SaveResult } from './given';
import type { Outcome } from './outcome';
import { SaveQueue, type Saving } from './saving.svelte';

interface Wiring {
	question: () => Question;
	history: () => QuestionProgress | null;
	/** What was on the sheet when the page was left. */
	draft: () => Response | null;
	/** The answer was asked for, on this page or on an earlier visit. */
	revealed: () => boolean;
	reveal: () => void;
	save: (given: Given) => Promise<SaveResult>;
	judge: (attempt: EventOf<'answered'>, score: Judgement) => Promise<SaveResult>;
}

/** An answer given on this page. */
class Handed {
	/** As it stands in the log, once it does. */
	attempt = $state.raw<StoredEvent | null>(null);

	constructor(readonly given: Given) {}
}

/**
 * One question on a page: being answered, or answered. An answer handed in here comes first, until another
 * tab's comes after it; else the log's last one is shown, unless the learner has begun anew, here or before
 * the page was left.
 */
export class QuestionSession {
	/** The learner says so, before the check. */
	unsure = $state(false);
	readonly #wiring: Wiring;
	readonly #queue = new SaveQueue();
	#sheet = $state<Response | null>(null);
	#handed = $state.raw<Handed | null>(null);
	/** Attempts before the one that was begun here: another tab's answer does not stir its options. */
	#begunAfter = $state<number | null>(null);
	#shown = $state(false);
	#judged = $state.raw<{ of: Handed | string; score: Judgement } | null>(null);
	#hint = false;
	#seenAt: number | null = null;

	constructor(wiring: Wiring) {
		this.#wiring = wiring;
	}

	/** Where the log stands with what was handed in, until all of it is there. */
	readonly #unsaved = $derived(this.#queue.state === 'saved' ? null : this.#queue.state);
	readonly #draft = $derived.by(() => {
		const draft = this.#wiring.draft();
		return draft !== null && fits(this.#wiring.question(), draft) ? draft : null;
	});
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
	/** The answer given here, as long as it is the one that counts. */
	readonly #own = $derived(this.#overtaken ? null : this.#handed);
	readonly #anew = $derived(this.#begunAfter !== null || this.#draft !== null);
	readonly #given = $derived.by((): Given | null => {
		if (this.#handed) return (this.#overtaken ? this.#last : null) ?? this.#handed.given;
		return this.#anew ? null : this.#last;
	});
	readonly #grade = $derived.by(() => {
		if (this.#given === null) return null;
		return grade(gradable(this.#wiring.question()), this.#given.response);
	});

	/** There is something on this page that is not in the log. Told when that changes, not at every stroke. */
	readonly begun = $derived(this.#unsaved !== null || !(this.closed || this.empty));

	/** What stands on the sheet: as typed, or, once it is answered, as it stands in the log. */
	get response(): Response {
		if (this.#given) return this.#given.response;
		const begun = this.#begunAfter === null ? this.#draft : this.#sheet;
		return begun ?? blank(this.#wiring.question(), this.triesBefore);
	}

	set response(response: Response) {
		this.#begunAfter ??= this.triesBefore;
		this.#sheet = response;
	}

	/** How many attempts came before the one that is shown. */
	get triesBefore(): number {
		if (this.#begunAfter !== null && !this.#overtaken) return this.#begunAfter;
		const tries = this.#wiring.history()?.tries ?? 0;
		return Math.max(0, this.#given ? tries - 1 : tries);
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

	/** What is answered was a guess, by the learner's own word. */
	get guessed(): boolean {
		return this.#given?.sure === false;
	}

	/** Nothing is left to read again. */
	get certain(): boolean {
		return this.outcome === 'right' && !this.guessed;
	}

	/** What the learner says of an answer that no key can grade. */
	get judged(): number | null {
		if (this.#wiring.question().type !== 'open' || this.#given === null) return null;
		const { event, score } = this.#wiring.history()?.last ?? { event: null, score: null };
		const of = this.#own ?? event?.id;
		if (this.#judged !== null && this.#judged.of === of) return this.#judged.score;
		return of === event?.id || this.#own?.attempt?.id === event?.id ? score : null;
	}

	/** Nothing stands on the sheet but what it began with. */
	get empty(): boolean {
		return String(this.response) === String(blank(this.#wiring.question(), this.triesBefore));
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
		const score = this.#grade?.score ?? this.judged;
		return score === null ? 'kept' : score === 1 ? 'right' : score > 0 ? 'partly' : 'wrong';
	}

	get grade(): Grade | null {
		return this.#grade;
	}

	get saving(): Saving | null {
		return this.#unsaved ?? (this.answered ? 'saved' : null);
	}

	seen(now: number): void {
		this.#seenAt ??= now;
	}

	hinted(): void {
		this.#hint = true;
	}

	async check(response: Response, now: number): Promise<void> {
		const ms = Math.max(0, now - (this.#seenAt ?? now));
		const given: Given = { response, ms, revealed: this.#wiring.revealed(), hint: this.#hint };
		if (this.unsure) given.sure = false;
		this.#begunAfter ??= this.triesBefore;
		const handed = new Handed(given);
		this.#handed = handed;
		await this.#queue.add(async () => {
			const result = await this.#wiring.save(given);
			if (result.ok) handed.attempt = result.attempt;
			return result;
		});
	}

	/** The learner's own word on an answer that no key can grade. It may be taken back by another. */
	async judge(score: Judgement): Promise<void> {
		const own = this.#own;
		const last = this.#wiring.history()?.last?.event ?? null;
		this.#judged = { of: own ?? last?.id ?? '', score };
		await this.#queue.add(async () => {
			// After the answer itself, which may still be on its way.
			const attempt = own ? own.attempt : last;
			return attempt && isAnswer(attempt)
				? this.#wiring.judge(attempt, score)
				: { ok: false, reason: 'invalid' };
		});
	}

	saveAgain(): Promise<void> {
		return this.#queue.saveAgain();
	}

	again(now: number): void {
		const tries = this.triesBefore + (this.answered ? 1 : 0);
		const written = this.#wiring.question().type === 'open' || this.saving === 'invalid';
		const sheet = written ? this.response : null;
		this.#clear();
		this.#sheet = sheet;
		this.#begunAfter = Math.max(tries, this.#wiring.history()?.tries ?? 0);
		this.#seenAt = now;
	}

	/** After a reset the log's word alone counts. */
	startOver(now: number): void {
		this.#clear();
		this.#seenAt = now;
	}

	reveal(): void {
		this.#shown = true;
		this.#wiring.reveal();
	}

	#clear(): void {
		this.#handed = null;
		this.#begunAfter = null;
		this.#sheet = null;
		this.#shown = false;
		this.#judged = null;
		this.unsure = false;
		this.#hint = false;
		this.#queue.forgive();
	}
}
