import * as v from 'valibot';
import { LineCounter, isMap, isScalar, parseDocument } from 'yaml';
import { diagnose } from '../diagnostic';
/** The fields of a YAML map, each with the place of its key. What cannot be read is a diagnostic. */
export function yamlFields(text, file, broken) {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const diagnostics = document.errors.map((error) => diagnose(broken, file, at(error.pos[0]), `${error.message}.`));
    if (!isMap(document.contents)) {
        if (document.contents !== null && !diagnostics.length) {
            diagnostics.push(diagnose(broken, file, { line: 1, column: 1 }, 'This file must be a map of "name: value".'));
        }
        return { fields: [], diagnostics };
    }
    const fields = document.contents.items.flatMap((pair) => {
        if (!isScalar(pair.key))
            return [];
        const value = isNode(pair.value) ? pair.value.toJS(document) : pair.value;
        return [{ key: String(pair.key.value), value: value, at: at(pair.key.range?.[0] ?? 0) }];
    });
    return { fields, diagnostics };
}
/** Each known field through its own schema: one bad field spoils no other. */
export function checkFields(fields, schemas, report) {
    const result = {};
    for (const { key, value, at } of fields) {
        if (!Object.hasOwn(schemas, key)) {
            report(at, key, null);
            continue;
        }
        const name = key;
        const parsed = v.safeParse(schemas[name], value);
        if (parsed.success)
            result[name] = parsed.output;
        else
            report(at, key, parsed.issues[0].message);
    }
    return result;
}
function isNode(value) {
    return typeof value === 'object' && value !== null && 'toJS' in value;
}
