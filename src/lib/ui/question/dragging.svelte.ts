import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { placeAt } from './reorder';

/** One row of a list held by a pointer: others make room as it passes, and it follows the pointer. */
export default class Dragging {
	/** The place of the row that is held. */
	held = $state<number | null>(null);
	/** How far it is drawn from that place, in CSS pixels. */
	offset = $state(0);
	readonly #move: (from: number, to: number) => void;
	#list: HTMLElement | null = null;
	#from = 0;
	/** Of the pointer below the top of the row. */
	#grip = 0;

	constructor(move: (from: number, to: number) => void) {
		this.#move = move;
	}

	readonly list: Attachment<HTMLElement> = (list) => {
		this.#list = list;
		const follow = (event: PointerEvent) => void this.#follow(event);
		const drop = () => (this.held = null);
		const cancel = () => {
			if (this.held !== null) this.#move(this.held, this.#from);
			drop();
		};
		const cancelByKey = (event: KeyboardEvent) => {
			if (event.key === 'Escape') cancel();
		};
		list.addEventListener('pointermove', follow);
		list.addEventListener('pointerup', drop);
		list.addEventListener('pointercancel', cancel);
		window.addEventListener('keydown', cancelByKey);
		return () => {
			list.removeEventListener('pointermove', follow);
			list.removeEventListener('pointerup', drop);
			list.removeEventListener('pointercancel', cancel);
			window.removeEventListener('keydown', cancelByKey);
		};
	};

	handle(place: () => number): Attachment<HTMLElement> {
		return (handle) => {
			const take = (event: PointerEvent) => {
				if (event.button !== 0 || this.held !== null || !this.#list) return;
				event.preventDefault();
				// By the list: the row itself is put elsewhere in the page while it is held.
				this.#list.setPointerCapture(event.pointerId);
				this.held = this.#from = place();
				this.offset = 0;
				this.#grip = this.#heightOf(event) - (this.#rows()[this.#from]?.offsetTop ?? 0);
			};
			handle.addEventListener('pointerdown', take);
			return () => handle.removeEventListener('pointerdown', take);
		};
	}

	async #follow(event: PointerEvent): Promise<void> {
		if (this.held === null) return;
		const height = this.#heightOf(event);
		const middles = this.#rows().map((row) => row.offsetTop + row.offsetHeight / 2);
		const to = placeAt(height, middles, this.held);
		if (to !== this.held) {
			this.#move(this.held, to);
			this.held = to;
			await tick();
		}
		this.offset = height - this.#grip - (this.#rows()[to]?.offsetTop ?? 0);
	}

	/** Below the top of the list. */
	#heightOf({ clientY }: PointerEvent): number {
		return clientY - (this.#list?.getBoundingClientRect().top ?? 0);
	}

	#rows(): HTMLElement[] {
		return [...(this.#list?.querySelectorAll<HTMLElement>('li') ?? [])];
	}
}
