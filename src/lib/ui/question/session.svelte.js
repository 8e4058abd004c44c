import { grade } from '$lib/quiz/grade';
import { blank, fits } from './given';
/**
 * One question on a page: being answered, or answered. An answer handed in here comes first; else the log's
 * last one is shown, unless the learner has begun anew.
 */
export class QuestionSession {
    #wiring;
    #draft = $state(null);
    #handed = $state.raw(null);
    #anew = $state(false);
    #solution = $state(false);
    #hint = false;
    #revealed = false;
    #seenAt = null;
    constructor(wiring) {
        this.#wiring = wiring;
    }
    #earlier = $derived.by(() => {
        const history = this.#wiring.history();
        const last = history?.attempts.at(-1)?.event.response;
        if (this.#anew || history?.changed || last === undefined)
            return null;
        return fits(this.#wiring.question(), last) ? last : null;
    });
    #answered = $derived(this.#handed?.given.response ?? this.#earlier);
    #grade = $derived.by(() => {
        const { type, options, answer } = this.#wiring.question();
        if (this.#answered === null)
            return null;
        return grade({ type, options: options.map(({ id }) => id), answer }, this.#answered);
    });
    /** What stands on the sheet. */
    get response() {
        return this.#answered ?? this.#draft ?? blank(this.#wiring.question());
    }
    set response(response) {
        this.#anew = true;
        this.#draft = response;
    }
    get answered() {
        return this.#answered !== null;
    }
    /** The answer is on show, whether or not one was given. */
    get solution() {
        return this.#solution;
    }
    get grade() {
        return this.#grade;
    }
    /** Something was done on this page: what comes of it is to be announced. */
    get touched() {
        return this.#anew || this.#handed !== null || this.#solution;
    }
    get saving() {
        return this.#handed?.saving ?? (this.#earlier === null ? null : 'saved');
    }
    seen(now) {
        this.#seenAt ??= now;
    }
    hinted() {
        this.#hint = true;
    }
    async check(response, now) {
        const ms = Math.max(0, now - (this.#seenAt ?? now));
        await this.#save({ response, ms, revealed: this.#revealed, hint: this.#hint });
    }
    async saveAgain() {
        if (this.#handed)
            await this.#save(this.#handed.given);
    }
    again(now) {
        const retry = this.#wiring.question().type === 'open' ? this.#answered : null;
        this.#handed = null;
        this.#draft = retry;
        this.#anew = true;
        this.#solution = false;
        this.#seenAt = now;
    }
    reveal() {
        this.#solution = true;
        this.#revealed = true;
    }
    /** P1: `saved` only once the store says so. */
    async #save(given) {
        this.#handed = { given, saving: 'saving' };
        const result = await this.#wiring.save(given);
        if (this.#handed.given === given)
            this.#handed = { given, saving: result.ok ? 'saved' : result.reason };
    }
}
