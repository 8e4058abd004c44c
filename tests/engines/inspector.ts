import { setTimeout as wait } from 'node:timers/promises';
import { NodeWebSocketTransport } from 'puppeteer-core/internal/node/NodeWebSocketTransport.js';
import * as v from 'valibot';

const Message = v.object({
	method: v.optional(v.string()),
	params: v.optional(
		v.object({
			targetInfo: v.optional(v.object({ targetId: v.string(), isProvisional: v.optional(v.boolean()) })),
			newTargetId: v.optional(v.string()),
			message: v.optional(v.string())
		})
	)
});
const Reply = v.object({ id: v.optional(v.number()), result: v.optional(v.unknown()) });
const Evaluated = v.object({ result: v.object({ value: v.optional(v.unknown()) }), wasThrown: v.boolean() });

/**
 * WebKit's remote inspector, which a browser serves that was started with WEBKIT_INSPECTOR_HTTP_SERVER. A page
 * is a target; another process may take over when it goes to another site, and is a target anew.
 */
export class Inspector {
	#target: string | null = null;
	#count = 0;
	readonly #waiting = new Map<number, (result: unknown) => void>();

	private constructor(private readonly socket: NodeWebSocketTransport) {
		socket.onmessage = (text: string) => {
			this.#hear(v.parse(Message, JSON.parse(text)));
		};
	}

	/** @param host as in that variable. Rejects until there is a page. */
	static async attach(host: string): Promise<Inspector> {
		const list = await (await fetch(`http://${host}/`)).text();
		const path = /\/socket\/\d+\/\d+\/WebPage/.exec(list)?.[0];
		if (path === undefined) throw new Error('The browser shows no page yet.');
		return new Inspector(await NodeWebSocketTransport.create(`ws://${host}${path}`));
	}

	/** Resolves to what the expression gives, as JSON. */
	async evaluate(expression: string): Promise<unknown> {
		const answer = await this.#ask('Runtime.evaluate', { expression, returnByValue: true });
		const { result, wasThrown } = v.parse(Evaluated, answer);
		if (wasThrown) throw new Error(`${JSON.stringify(result)} from ${expression}`);
		return result.value;
	}

	async #ask(method: string, params: object): Promise<unknown> {
		while (this.#target === null) await wait(50);
		const id = ++this.#count;
		const answer = new Promise((resolve) => this.#waiting.set(id, resolve));
		const message = JSON.stringify({ id, method, params });
		this.socket.send(
			JSON.stringify({
				id,
				method: 'Target.sendMessageToTarget',
				params: { targetId: this.#target, message }
			})
		);
		// A page that is being left answers nothing.
		const late = wait(5_000, undefined, { ref: false }).then(() => {
			throw new Error(`No answer to ${message}`);
		});
		return Promise.race([answer, late]);
	}

	#hear({ method, params }: v.InferOutput<typeof Message>): void {
		if (method === 'Target.targetCreated' && !params?.targetInfo?.isProvisional)
			this.#target = params?.targetInfo?.targetId ?? null;
		if (method === 'Target.didCommitProvisionalTarget') this.#target = params?.newTargetId ?? null;
		if (method !== 'Target.dispatchMessageFromTarget') return;
		const { id, result } = v.parse(Reply, JSON.parse(params?.message ?? ''));
		if (id !== undefined) this.#waiting.get(id)?.(result);
	}

	close(): void {
		this.socket.close();
	}
}
