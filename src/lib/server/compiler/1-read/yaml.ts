import * as v from 'valibot';
import { LineCounter, isMap, isNode, isScalar, parseDocument, type Document, type Pair } from 'yaml';
import { diagnose, type Diagnostic, type RuleId } from '../diagnostic';
import type { Position } from '../tree';

export interface YamlField {
	key: string;
	value: unknown;
	at: Position;
}

/** The fields of a YAML map, each with the place of its key. What cannot be read is a diagnostic. */
export function yamlFields(
	text: string,
	file: string,
	broken: RuleId
): { fields: YamlField[]; diagnostics: Diagnostic[] } {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
	const at = (offset: number): Position => {
		const { line, col } = lines.linePos(offset);
		return { line: Math.max(line, 1), column: Math.max(col, 1) };
	};
	const diagnostics = document.errors.map((error) =>
		diagnose(broken, file, at(error.pos[0]), `${error.message}.`)
	);
	if (!isMap(document.contents)) {
		if (document.contents !== null && !diagnostics.length) {
			diagnostics.push(
				diagnose(broken, file, { line: 1, column: 1 }, 'This file must be a map of "name: value".')
			);
		}
		return { fields: [], diagnostics };
	}
	const fields = document.contents.items.flatMap(({ key, value }: Pair): YamlField[] => {
		if (!isScalar(key)) return [];
		const place = at(key.range?.[0] ?? 0);
		const plain = plainValue(value, document);
		if (plain.ok) return [{ key: String(key.value), value: plain.value, at: place }];
		diagnostics.push(diagnose(broken, file, place, `${plain.reason}.`));
		return [];
	});
	return { fields, diagnostics };
}

/** An alias may name no anchor, or so many that only an attack explains it. */
function plainValue(
	value: unknown,
	document: Document
): { ok: true; value: unknown } | { ok: false; reason: string } {
	try {
		return { ok: true, value: isNode(value) ? value.toJS(document) : value };
	} catch (error) {
		return { ok: false, reason: error instanceof Error ? error.message : String(error) };
	}
}

/** Each known field through its own schema: one bad field spoils no other. */
export function checkFields<S extends Record<string, v.GenericSchema>>(
	fields: YamlField[],
	schemas: S,
	report: (at: Position, key: string, problem: string | null) => void
): { [K in keyof S]?: v.InferOutput<S[K]> } {
	const result: { [K in keyof S]?: v.InferOutput<S[K]> } = {};
	for (const { key, value, at } of fields) {
		const name: keyof S = key;
		const schema: v.GenericSchema | undefined = Object.hasOwn(schemas, key) ? schemas[key] : undefined;
		if (!schema) {
			report(at, key, null);
			continue;
		}
		const parsed = v.safeParse(schema, value);
		if (parsed.success) result[name] = parsed.output;
		else report(at, key, parsed.issues[0].message);
	}
	return result;
}
