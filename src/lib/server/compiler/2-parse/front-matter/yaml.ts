import { isMap, isPair, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
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
	const document = parseDocument(text, {
		schema: 'core',
		uniqueKeys: false,
		logLevel: 'silent',
		prettyErrors: true
	});
	const root = document.contents;
	const [error] = document.errors;
	if (error) {
		const at = error.linePos?.[0];
		const line = lines[(at?.line ?? 1) - 1] ?? lines[0];
		const message = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
		return { ok: false, reason: 'broken', at: { line: line?.line ?? 1, column: at?.col ?? 1 }, message };
	}
	if (root === null || (isScalar(root) && root.value === null)) return { ok: true, meta: {} };
	if (!isMap(root)) return { ok: false, reason: 'no-map' };
	const meta = valueOf(root, read, 0);
	return { ok: true, meta: typeof meta === 'object' && !Array.isArray(meta) ? meta : {} };
}

const deepest = 50;

function valueOf(node: unknown, read: (text: string) => string, depth: number): Meta {
	if (depth > deepest) return '';
	if (isMap(node)) {
		const map: Record<string, Meta> = {};
		for (const item of node.items) {
			if (!isPair(item)) continue;
			const key = isScalar(item.key) ? String(item.key.value) : '';
			if (!key.endsWith('_')) map[key] = valueOf(item.value, read, depth + 1);
		}
		return map;
	}
	if (isSeq(node)) return node.items.map((item) => valueOf(item, read, depth + 1));
	if (!isScalar(node)) return '';
	return scalarOf(node, read);
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
