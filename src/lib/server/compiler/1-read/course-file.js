import * as v from 'valibot';
import { slug } from '$lib/course/ids';
import { diagnose } from '../diagnostic';
import { checkFields, yamlFields } from './yaml';
const line = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.trim(), v.minLength(1));
const lines = v.union([
    v.pipe(line, v.transform((one) => [one])),
    v.array(line)
]);
const schemas = {
    id: line,
    title: line,
    lang: v.pipe(line, v.regex(/^[a-z]{2,3}(-[a-z0-9]+)*$/i, 'a language is written as "en" or "fr-CA"')),
    authors: lines,
    license: line,
    source: line,
    contact: line,
    objectives: v.array(v.union([
        v.pipe(line, v.transform((text) => ({ id: slug(text).slice(0, 60), text }))),
        v.object({ id: line, text: line })
    ])),
    parts: v.array(v.object({ title: line, hours: v.exactOptional(v.number()), lessons: v.array(line) }))
};
/** `course.yaml`: docs/authoring.md, "The course". */
export function parseCourseFile(text, file) {
    const { fields, diagnostics } = yamlFields(text, file, 'broken-course-file');
    const course = checkFields(fields, schemas, (at, key, problem) => {
        diagnostics.push(problem === null
            ? diagnose('unknown-course-field', file, at, `"${key}" is no field of a course: it is ignored.`)
            : diagnose('broken-course-file', file, at, `"${key}" is not as it should be and is ignored: ${problem}.`));
    });
    const partsAt = fields.find(({ key }) => key === 'parts')?.at ?? { line: 1, column: 1 };
    return { course, partsAt, diagnostics };
}
