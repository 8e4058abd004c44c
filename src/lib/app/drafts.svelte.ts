import type { Question } from '$lib/course/types';
import type { Response } from '$lib/quiz/grade';
import type { Draft } from '$lib/storage/progress-store';
import type { Study } from './study.svelte';

type Sheets = Pick<Study, 'drafts' | 'keepDraft'>;

/** What stands on the sheets of a course: what was begun and not handed in. */
export class Drafts {
	readonly #study: Sheets;
	/** Questions whose sheet has changed on this page: what is read of them after that is older. */
	#touched: readonly string[] = [];
	#read = false;
	#sheets = $state.raw<readonly (readonly [question: string, draft: Draft])[]>([]);

	constructor(study: Sheets) {
		this.#study = study;
	}

	/** In the browser. */
	async read(): Promise<void> {
		const kept = await this.#study.drafts();
		this.#read = kept !== null;
		const untouched = [...(kept ?? [])].filter(([question]) => !this.#touched.includes(question));
		this.#sheets = [...this.#sheets, ...untouched];
	}

	/** `null`: there is none, or the question is another one now. */
	of({ id, print }: Question): Response | null {
		const [, draft] = this.#sheets.find(([question]) => question === id) ?? [];
		return draft?.print === print ? draft.response : null;
	}

	/** @param response `null`: it is handed in, or given up */
	async keep(question: Question, response: Response | null): Promise<void> {
		this.#touched = [...this.#touched, question.id];
		const others = this.#sheets.filter(([id]) => id !== question.id);
		// What is as it was is not told: whoever heard of it might say the same again.
		if (response !== null) this.#sheets = [[question.id, { print: question.print, response }], ...others];
		else if (others.length < this.#sheets.length) this.#sheets = others;
		else if (this.#read) return;
		await this.#study.keepDraft(question, response);
	}
}
