import type { Block } from '../../tree';
import { noAttributes, readAttributes, readRawFormat } from '../attributes';
import { positionOf, report, type Context, type Reader } from '../context';
import { isBlank, spacesAtStart, textOf, unindent, type Line } from '../lines';

interface Fence {
	char: string;
	size: number;
	indent: number;
	info: string;
}

function fenceOf({ text }: Line): Fence | null {
	const match = /^( {0,3})(`{3,}|~{3,})/.exec(text);
	if (!match?.[2]) return null;
	const size = match[2].length;
	const info = text.slice(match[0].length).trim();
	return { char: match[2].charAt(0), size, indent: spacesAtStart(text), info };
}

/** ` ``` python` or ` ``` {.python .numberLines}` … ` ``` `; with `{=html}`, raw text in that format. */
export function fencedCode(reader: Reader): Block[] | null {
	const opening = reader.lines[reader.next];
	const fence = opening && fenceOf(opening);
	if (!opening || !fence) return null;
	const kind = kindOf(fence.info);
	if (!kind) return null;
	const end = closingLine(reader, reader.next, fence);
	if (end === null) {
		reportUnclosed(opening, reader.context);
		return null;
	}
	const text = reader.lines
		.slice(reader.next + 1, end)
		.map((line) => unindent(line, fence.indent).text)
		.join('\n');
	reader.next = end + 1;
	return [{ ...kind, text, at: positionOf(reader.context, opening) }];
}

/** Whether a fenced block, closed, begins at this line. */
export function isFencedCode({ lines }: Pick<Reader, 'lines'>, index: number): boolean {
	const line = lines[index];
	const fence = line && fenceOf(line);
	return fence && kindOf(fence.info) ? closingLine({ lines }, index, fence) !== null : false;
}

function reportUnclosed(opening: Line, context: Context): void {
	const at = positionOf(context, opening);
	report(context, 'unclosed-fence', at, 'This code fence is never closed: close it with the same marks.');
}

/** A fence that is never closed does not end the text above it, and would be passed over in it. */
export function reportOpenFence(text: Line[], context: Context): void {
	const opening = text.slice(1).find((line) => {
		const fence = fenceOf(line);
		return fence?.char === '`' && !fence.info.includes('`') && kindOf(fence.info) !== null;
	});
	if (!opening) return;
	const size = fenceOf(opening)?.size;
	const runs = textOf(text).match(/`+/g) ?? [];
	if (runs.filter((run) => run.length === size).length === 1) reportUnclosed(opening, context);
}

function kindOf(info: string) {
	const raw = readRawFormat(info, 0);
	if (raw?.end === info.length) return { kind: 'raw' as const, format: raw.format };
	const written = readAttributes(info, 0);
	if (written?.end === info.length) return { kind: 'code' as const, attributes: written.attributes };
	if (/\s/.test(info)) return null;
	const classes = info === '' ? [] : [languageId(info)];
	return { kind: 'code' as const, attributes: { ...noAttributes(), classes } };
}

const languageIds = new Map([
	['c++', 'cpp'],
	['objective-c', 'objectivec']
]);

const languageId = (written: string): string => languageIds.get(written) ?? written.toLowerCase();

/** Per run of lines and character, the shortest fence known to stay open: each line is looked at few times. */
const open = new WeakMap<Line[], Map<string, number>>();

function closingLine({ lines }: Pick<Reader, 'lines'>, start: number, { char, size }: Fence): number | null {
	const known = open.get(lines) ?? new Map<string, number>();
	open.set(lines, known);
	if (size >= (known.get(char) ?? Infinity)) return null;
	for (let index = start + 1; index < lines.length; index++) {
		const text = lines[index]?.text ?? '';
		const indent = spacesAtStart(text);
		if (indent > 3 || text[indent] !== char) continue;
		let end = indent;
		while (text[end] === char) end++;
		if (end - indent >= size && isBlank(text.slice(end))) return index;
	}
	known.set(char, size);
	return null;
}
