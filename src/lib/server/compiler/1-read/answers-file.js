import * as v from 'valibot';
import { diagnose } from '../diagnostic';
import { checkFields, yamlFields } from './yaml';
const word = v.pipe(v.union([v.string(), v.number(), v.boolean()]), v.transform(String));
const words = (separator) => v.union([
    word,
    v.pipe(v.array(word), v.transform((list) => list.join(separator)))
]);
const schemas = {
    type: word,
    answer: v.union([word, v.array(word)]),
    tolerance: word,
    unit: word,
    hint: word,
    objective: word,
    reread: words(' '),
    pin: word,
    explanation: word,
    options: v.record(v.string(), word)
};
/** `answers.yaml`: keys for decks that one may not touch, by question id. */
export function parseAnswersFile(text, file) {
    const { fields, diagnostics } = yamlFields(text, file, 'broken-answers-file');
    const answers = fields.flatMap(({ key: question, value, at }) => {
        if (typeof value !== 'object' || value === null) {
            const message = `"${question}" must be a map, as in "answer: C".`;
            diagnostics.push(diagnose('broken-answers-file', file, at, message));
            return [];
        }
        const inner = Object.entries(value).map(([key, inner]) => ({ key, value: inner, at }));
        const entry = checkFields(inner, schemas, (_, key, problem) => {
            const message = problem === null
                ? `"${key}" of "${question}" is no setting of a question: it is ignored.`
                : `"${key}" of "${question}" is not as it should be and is ignored: ${problem}.`;
            diagnostics.push(diagnose('broken-answers-file', file, at, message));
        });
        return [{ question, file, at, ...entry }];
    });
    return { answers, diagnostics };
}
