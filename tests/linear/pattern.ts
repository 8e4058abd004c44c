/** What a reader of decks may go through again and again: openings that nothing closes, and deep nests of them. */
export interface Pattern {
	name: string;
	/** About so many characters of it. */
	of: (size: number) => string;
}

const quoted = (text: string): string => JSON.stringify(text);
const fill = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length));

export const repeated = (name: string, unit: string, before = '', after = ''): Pattern => ({
	name,
	of: (size) => before + fill(unit, size) + after
});

export const line = (unit: string, before = ''): Pattern =>
	repeated(`${quoted(before + unit)} on one line`, unit, before);

export const lines = (unit: string): Pattern => repeated(`lines of ${quoted(unit)}`, `${unit}\n`);

export const paragraphs = (unit: string): Pattern => repeated(`paragraphs of ${quoted(unit)}`, `${unit}\n\n`);

/** Paragraphs that are just short enough to be read. */
const longest = 30_000;

export const chunks = (unit: string): Pattern =>
	repeated(`paragraphs full of ${quoted(unit)}`, `${fill(unit, longest)}\n\n`);

/** As many ends as beginnings, in paragraphs that are just short enough to be read. */
export const nested = (open: string, close: string): Pattern => {
	const depth = Math.floor(longest / (open.length + close.length));
	const unit = `${open.repeat(depth)}a${close.repeat(depth)}\n\n`;
	return repeated(`${quoted(open)} inside one another up to ${quoted(close)}`, unit);
};

/** Half of one thing, then half of another. */
export const halves = (first: string, second: string, between = ''): Pattern => ({
	name: `${quoted(first)} again and again, then ${quoted(second)}`,
	of: (size) => fill(first, size / 2) + between + fill(second, size / 2)
});

/** A line for each step in, and again from the start where no deck would go on. */
export const steps = (mark: string): Pattern => {
	const unit = Array.from({ length: 150 }, (_, depth) => `${'  '.repeat(depth)}${mark}a\n`).join('');
	return repeated(`${quoted(mark)} one step further in on each line`, unit);
};

export const numbered = (name: string, unit: (n: number) => string): Pattern => ({
	name,
	of: (size) => {
		const parts: string[] = [];
		for (let n = 0, length = 0; length < size; n++) {
			const part = unit(n);
			parts.push(part);
			length += part.length;
		}
		return parts.join('');
	}
});
