import { merge } from '$lib/progress/events';
import { fold } from '$lib/progress/fold';
import { grade } from '$lib/quiz/grade';
/** One course under study: the log's events of it, folded over its outline. */
export class Study {
	course;
	#log;
	#events = $state.raw([]);
	#known = $state(false);
	#outline = $state.raw(null);
	#progress = $derived(this.#known && this.#outline !== null ? fold(this.#events, this.#outline) : null);
	constructor(course, log) {
		this.course = course;
		this.#log = log;
	}
	/** `null` until both the log and the outline are there. */
	get progress() {
		return this.#progress;
	}
	/** The log has been read and holds something of this course. */
	get begun() {
		return this.#events.length > 0;
	}
	/** In the browser. Returns the way to stop. */
	start() {
		return this.#log.follow(this.course, (events) => {
			this.#events = merge(this.#events, events);
			this.#known = true;
		});
	}
	/** Measures progress by the course as it is now; without it there are no marks, but all else works. */
	async measureBy(outlineUrl) {
		try {
			const response = await fetch(outlineUrl);
			// Written by the same build as this script.
			if (response.ok) this.#outline = await response.json();
		} catch {
			// Offline, and the course is not kept.
		}
	}
	/** The slide of a lesson that was read last, for as long as it is on the page. */
	lastRead(lesson) {
		const reads = this.#events.filter((event) => event.type === 'read' && 'slide' in event);
		return reads.findLast(({ slide }) => slide.lesson === lesson)?.slide.slide ?? null;
	}
	/** The wording that the last answer to this question was an answer to. */
	wordingAnswered(question) {
		const print = this.#progress?.questions.get(question)?.attempts.at(-1)?.event.print;
		return print === undefined ? null : this.#wording(question, print);
	}
	async read(lesson, { id, title, print }, ms) {
		const slide = { lesson, slide: id, title, print };
		await this.#log.append([{ type: 'read', course: this.course, slide, ms }]);
	}
	answer(question, given) {
		const { course } = this;
		const { response, ms, revealed, hint } = given;
		const options = question.options.map(({ id }) => id);
		const answered = {
			type: 'answered',
			course,
			question: question.id,
			print: question.print,
			response: typeof response === 'string' ? response : [...response],
			score: grade({ type: question.type, options, answer: question.answer }, response)?.score ?? 0,
			ms,
			mode: 'lesson',
			revealed,
			...(hint && { hint: true })
		};
		if (this.#wording(question.id, question.print)) return this.#log.append([answered]);
		const asked = {
			type: 'asked',
			course,
			question: question.id,
			print: question.print,
			prompt: question.prompt.text,
			options: question.options.map(({ id, text }) => ({ id, text }))
		};
		return this.#log.append([asked, answered]);
	}
	#wording(question, print) {
		const asked = this.#events.filter((event) => event.type === 'asked' && 'question' in event);
		return asked.find((event) => event.question === question && event.print === print) ?? null;
	}
}
