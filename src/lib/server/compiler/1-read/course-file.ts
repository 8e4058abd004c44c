import * as v from 'valibot';
import { isEmail, isWebAddress } from '$lib/course/contact';
import { distinct, idFrom } from '$lib/course/ids';
import type { Objective } from '$lib/course/types';
import { diagnose, type Diagnostic } from '../diagnostic';
import type { CourseFile } from '../source';
import type { Position } from '../tree';
import { checkFields, yamlFields } from './yaml';

const line = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.trim(), v.minLength(1));
const lines = v.union([
	v.pipe(
		line,
		v.transform((one) => [one])
	),
	v.array(line)
]);

interface WrittenObjective {
	id?: string;
	text: string;
}

const schemas = {
	id: line,
	title: line,
	lang: v.pipe(line, v.regex(/^[a-z]{2,3}(-[a-z0-9]+)*$/i, 'a language is written as "en" or "fr-CA"')),
	authors: lines,
	license: line,
	source: v.pipe(line, v.check(isWebAddress, 'an address begins with https://')),
	contact: v.pipe(
		line,
		v.check(
			(text) => isEmail(text) || isWebAddress(text),
			'it is an e-mail address, or an address that begins with https://'
		)
	),
	objectives: v.array(
		v.union([
			v.pipe(
				line,
				v.transform((text): WrittenObjective => ({ text }))
			),
			v.object({ id: line, text: line })
		])
	),
	parts: v.array(v.object({ title: line, hours: v.exactOptional(v.number()), lessons: v.array(line) }))
};

/** `course.yaml`: docs/authoring.md, "The course". */
export function parseCourseFile(
	text: string,
	file: string
): { course: CourseFile; partsAt: Position; diagnostics: Diagnostic[] } {
	const { fields, diagnostics } = yamlFields(text, file, 'broken-course-file');
	const { objectives, ...course } = checkFields(fields, schemas, (at, key, problem) => {
		diagnostics.push(
			problem === null
				? diagnose('unknown-course-field', file, at, `"${key}" is no field of a course: it is ignored.`)
				: diagnose(
						'broken-course-file',
						file,
						at,
						`"${key}" is not as it should be and is ignored: ${problem}.`
					)
		);
	});
	const placeOf = (name: string) => fields.find(({ key }) => key === name)?.at ?? { line: 1, column: 1 };
	for (const id of writtenTwice(objectives ?? [])) {
		const message = `The id "${id}" is given to two objectives: give one of them another.`;
		diagnostics.push(diagnose('duplicate-id', file, placeOf('objectives'), message));
	}
	return {
		course: { ...course, ...(objectives && { objectives: withIds(objectives) }) },
		partsAt: placeOf('parts'),
		diagnostics
	};
}

function writtenTwice(objectives: WrittenObjective[]): string[] {
	const ids = objectives.flatMap(({ id }) => id ?? []);
	return [...new Set(ids.filter((id, place) => ids.indexOf(id) < place))];
}

/** A written id stays as it is: questions refer to it. One made from a text gives way. */
function withIds(objectives: WrittenObjective[]): Objective[] {
	const writtenFirst = [...objectives].sort(
		(a, b) => Number(a.id === undefined) - Number(b.id === undefined)
	);
	const ids = distinct(writtenFirst.map(({ id, text }) => id ?? idFrom(text)));
	return objectives.map((objective) => {
		const { text } = objective;
		return { id: ids[writtenFirst.indexOf(objective)] ?? idFrom(text), text };
	});
}
