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

	/**
	 * Asked for beforehand, so that nothing is told to the browser then: the way to end all its processes at once, as
	 * an empty battery does.
	 */
	async killer(): Promise<() => Promise<void>> {
		const context = this.#context;
		const session = await context?.browser()?.newBrowserCDPSession();
		const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
		const main = processInfo.find(({ type }) => type === 'browser');
		if (!context || !main) throw new Error('There is no browser to end.');
		return async () => {
			this.#context = null;
			const closed = context.waitForEvent('close');
			// The group that Playwright starts a browser in.
			process.kill(-main.id, 'SIGKILL');
			await closed;
		};
	}

	/** The whole browser, not only its window. */
	async close(): Promise<void> {
		await this.#context?.close();
		this.#context = null;
	}
}
