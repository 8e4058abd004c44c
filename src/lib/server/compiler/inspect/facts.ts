import type { Alignment } from '../tree';

export interface ListFact {
	type: 'bullet' | 'ordered';
	depth: number;
	incremental: boolean;
	start?: number;
	style?: string;
	items: string[];
}

export interface ImageFact {
	src: string;
	alt: string;
	title: string;
	width: string | null;
	height: string | null;
	classes: string[];
	attrs: Record<string, string>;
	figure: boolean;
}

export interface LinkFact {
	href: string;
	text: string;
	title: string;
	classes?: string[];
	/** It stands in the alternative text of an image. */
	inAlt?: true;
}

export interface TableFact {
	cols: number;
	align: Alignment[];
	caption: string;
	head: string[][];
	rows: string[][];
	foot: number;
}

/** What is on a slide, each kind of thing in the order of the text. */
export class SlideFacts {
	notes = '';
	pauses = 0;
	fragments = 0;
	outline: string[] = [];
	blocks: Record<string, number> = {};
	subheadings: { level: number; text: string; id: string }[] = [];
	lists: ListFact[] = [];
	images: ImageFact[] = [];
	links: LinkFact[] = [];
	code: { lang: string; classes: string[]; attrs: Record<string, string>; text: string }[] = [];
	inlineCode: string[] = [];
	math: { display: boolean; tex: string }[] = [];
	rawHtml: { block: boolean; format: string; text: string }[] = [];
	tables: TableFact[] = [];
	divs: { id: string; classes: string[]; attrs: Record<string, string>; depth: number }[] = [];
	footnotes: string[] = [];

	count(name: string): void {
		this.blocks[name] = (this.blocks[name] ?? 0) + 1;
	}
}
