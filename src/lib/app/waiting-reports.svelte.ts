import type { Report } from '$lib/course/report';
import { recall, remember } from './device-memory';

/** Made without a network; opened by the learner once there is one, never sent by itself. */
interface WaitingReport extends Report {
	contact: string;
	/** RFC 3339: when it was kept, and its name in the list. */
	at: string;
}

/**
 * In `localStorage`, beside the settings, not in the log: a report is no fact of the learner's progress, there are a
 * few of 3 KB at most, and other tabs hear of a change.
 */
export class WaitingReports {
	readonly #key: string;
	#list = $state.raw<readonly WaitingReport[]>([]);

	/** @param base the site's base path with its slash */
	constructor(base: string) {
		this.#key = `carrel:${base}:reports`;
	}

	get list(): readonly WaitingReport[] {
		return this.#list;
	}

	/** In the browser. Follows what other tabs keep; returns the way to stop. */
	start(): () => void {
		const follow = () => (this.#list = parse(recall(this.#key)));
		follow();
		window.addEventListener('storage', follow);
		return () => window.removeEventListener('storage', follow);
	}

	/** Whether it is on the device then. */
	keep(report: WaitingReport): boolean {
		return this.#write([...parse(recall(this.#key)), report]);
	}

	remove(at: string): void {
		this.#write(parse(recall(this.#key)).filter((report) => report.at !== at));
	}

	#write(list: readonly WaitingReport[]): boolean {
		const text = list.length === 0 ? null : JSON.stringify(list);
		remember(this.#key, text);
		const now = recall(this.#key);
		this.#list = parse(now);
		return now === text;
	}
}

function parse(text: string | null): WaitingReport[] {
	try {
		const list: unknown = JSON.parse(text ?? '[]');
		return Array.isArray(list) ? list.filter(isReport) : [];
	} catch {
		return [];
	}
}

function isReport(value: unknown): value is WaitingReport {
	if (typeof value !== 'object' || value === null) return false;
	const fields = new Map<string, unknown>(Object.entries(value));
	return ['contact', 'at', 'title', 'body'].every((name) => typeof fields.get(name) === 'string');
}
