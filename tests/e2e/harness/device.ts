import type { BrowserContext, Page } from 'playwright/test';

/** A browser whose profile outlives it, as on a learner's device. */
export class Device {
	#context: BrowserContext | null = null;

	constructor(private readonly launch: () => Promise<BrowserContext>) {}

	/** A cold start. */
	async open(): Promise<Page> {
		this.#context = await this.launch();
		return this.#context.pages()[0] ?? this.#context.newPage();
	}

	/** The whole browser, not only its window. */
	async close(): Promise<void> {
		await this.#context?.close();
		this.#context = null;
	}
}
