import fc from 'fast-check';
import type { Outline } from '$lib/course/types';
import { isKnown, type EventOf, type StoredEvent } from '$lib/progress/events';

/** A course small enough that random events meet: the same question, the same slide, the same reset. */
export const outline: Outline = {
	course: 'c',
	lessons: [
		{
			id: 'one',
			slides: ['a', 'b'].map((id) => ({ id, title: id, print: `p${id}` })),
			questions: [
				{
					id: 'q1',
					slide: 'a',
					type: 'multiple',
					prompt: 'Which?',
					print: 'q1',
					options: ['x', 'y', 'z'],
					answer: { options: ['x', 'y'] }
				},
				{
					id: 'q2',
					slide: 'b',
					type: 'number',
					prompt: 'How many?',
					print: 'q2',
					options: [],
					answer: { value: 3, tolerance: 1 }
				}
			]
		},
		{
			id: 'two',
			slides: [{ id: 'a', title: 'a', print: 'p2' }],
			questions: [
				{
					id: 'q3',
					slide: 'a',
					type: 'open',
					prompt: 'Why?',
					print: 'q3',
					options: [],
					answer: null
				}
			]
		}
	]
};

const common = {
	id: fc.uuid({ version: 7 }),
	at: fc
		.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
		.map((date) => date.toISOString()),
	n: fc.integer({ min: 1, max: 12 }),
	device: fc.constantFrom('phone', 'laptop'),
	course: fc.constantFrom('c', 'c', 'c', 'other')
};
const slide = fc.record({
	lesson: fc.constantFrom('one', 'two'),
	slide: fc.constantFrom('a', 'b'),
	title: fc.constantFrom('a', 'b', 'renamed'),
	print: fc.constantFrom('pa', 'pb', 'p2', 'before')
});
const scope = fc.constantFrom(
	{ course: 'c' },
	{ lesson: 'one' },
	{ lesson: 'two' },
	{ question: 'q1' },
	{ question: 'q2' },
	{ question: 'q3' }
);
const question = fc.constantFrom('q1', 'q2', 'q3', 'gone');
const print = fc.constantFrom('q1', 'q2', 'q3', 'before');

/** `hint` and `sure` are there or not. */
const answerKeys = [
	...(['type', 'id', 'at', 'n', 'device', 'course', 'question', 'print'] as const),
	...(['response', 'score', 'ms', 'mode', 'revealed'] as const)
];

export const anyEvent: fc.Arbitrary<StoredEvent> = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.record(
			{
				type: fc.constant('answered' as const),
				...common,
				question,
				print,
				response: fc.oneof(fc.subarray(['x', 'y', 'z', 'gone']), fc.constantFrom('3', '7', 'words')),
				score: fc.constantFrom(0, 0.5, 1),
				ms: fc.oneof(fc.nat(10_000), fc.constant(Number.MAX_VALUE)),
				mode: fc.constantFrom('lesson' as const, 'review' as const),
				revealed: fc.boolean(),
				sure: fc.boolean(),
				hint: fc.constant(true as const)
			},
			{ noNullPrototype: true, requiredKeys: answerKeys }
		)
	},
	{
		weight: 4,
		arbitrary: fc.record({ type: fc.constant('read' as const), ...common, slide, ms: fc.nat(10_000) })
	},
	{ weight: 1, arbitrary: fc.record({ type: fc.constant('reset' as const), ...common, scope }) },
	{
		weight: 1,
		arbitrary: fc.record({
			type: fc.constant('asked' as const),
			...common,
			question,
			print,
			prompt: fc.string(),
			options: fc.constant([{ id: 'x', text: 'X' }])
		})
	},
	{ weight: 1, arbitrary: fc.record({ type: fc.constant('from-a-later-version'), ...common }) }
);

/** A log as a device may hold it: no id twice, and here and there a judgement on an attempt before it. */
export const anyLog = fc
	.uniqueArray(anyEvent, { selector: ({ id }) => id, maxLength: 40 })
	.map((log) => log.map((event, place) => judging(event, log.slice(0, place))));

function judging(event: StoredEvent, before: readonly StoredEvent[]): StoredEvent {
	if (!isAnswer(event) || event.n % 2 > 0) return event;
	const other = before.filter(isAnswer).findLast(({ question }) => question === event.question);
	return other ? { ...event, judges: other.id } : event;
}

export function isAnswer(event: StoredEvent): event is EventOf<'answered'> {
	return isKnown(event) && event.type === 'answered';
}
