import {
	isAlias,
	isMap,
	isPair,
	isScalar,
	isSeq,
	LineCounter,
	parseDocument,
	type Alias,
	type Document,
	type Scalar
} from 'yaml';
import type { Meta, Position } from '../../tree';
import type { Line } from '../lines';

export type YamlBlock =
	| { ok: true; meta: Record<string, Meta> }
	| { ok: false; reason: 'no-map' }
	| { ok: false; reason: 'broken'; at: Position; message: string };

/**
 * One YAML metadata block. Text is read as Markdown by `read`; numbers and dates stay as they are written;
 * a key that ends in `_` is a comment of the author's.
 */
export function readYaml(lines: Line[], read: (text: string) => string): YamlBlock {
	const text = lines.map((line) => line.text).join('\n');
	const counter = new LineCounter();
	const document = parseDocument(text, {
		schema: 'core',
		uniqueKeys: false,
		logLevel: 'silent',
		lineCounter: counter,
		prettyErrors: false
	});
	const broken = (offset: number, message: string): YamlBlock => {
		const { line, col } = counter.linePos(offset);
		const at = { line: (lines[line - 1] ?? lines[0])?.line ?? 1, column: Math.max(col, 1) };
		return { ok: false, reason: 'broken', at, message };
	};
	const root = document.contents;
	const [error] = document.errors;
	if (error) return broken(error.pos[0], error.message);
	if (root === null || (isScalar(root) && root.value === null)) return { ok: true, meta: {} };
	if (!isMap(root)) return { ok: false, reason: 'no-map' };
	const reading: Reading = { document, read, aliases: 0 };
	const meta = valueOf(root, reading, 0);
	const { lost } = reading;
	if (lost) return broken(lost.range?.[0] ?? 0, `*${lost.source} has no anchor, or is an alias too many.`);
	return { ok: true, meta: typeof meta === 'object' && !Array.isArray(meta) ? meta : {} };
}

interface Reading {
	document: Document;
	read: (text: string) => string;
	aliases: number;
	/** The first that names no anchor, or would be one too many. */
	lost?: Alias;
}

const deepest = 50;
/** A few lines of aliases to aliases would otherwise grow without end. */
const mostAliases = 100;

function valueOf(node: unknown, reading: Reading, depth: number): Meta {
	if (depth > deepest) return '';
	if (isMap(node)) {
		const map: Record<string, Meta> = {};
		for (const item of node.items) {
			if (!isPair(item)) continue;
			const key = isScalar(item.key) ? String(item.key.value) : '';
			if (!key.endsWith('_')) map[key] = valueOf(item.value, reading, depth + 1);
		}
		return map;
	}
	if (isSeq(node)) return node.items.map((item) => valueOf(item, reading, depth + 1));
	if (isAlias(node)) return valueOf(resolved(node, reading), reading, depth + 1);
	if (!isScalar(node)) return '';
	return scalarOf(node, reading.read);
}

function resolved(alias: Alias, reading: Reading): unknown {
	reading.aliases++;
	const node = reading.aliases > mostAliases ? undefined : alias.resolve(reading.document);
	if (!node) reading.lost ??= alias;
	return node;
}

/** Pandoc takes the words of YAML 1.1 for truth values, and shows a number without what it does not need. */
function scalarOf({ value, type }: Scalar, read: (text: string) => string): Meta {
	if (value === null) return '';
	if (typeof value === 'boolean') return value;
	if (typeof value === 'number' || typeof value === 'bigint') return read(String(value));
	if (typeof value !== 'string') return '';
	if (type === 'PLAIN' && /^(y|yes|on)$/i.test(value)) return true;
	if (type === 'PLAIN' && /^(n|no|off)$/i.test(value)) return false;
	return read(value);
}
