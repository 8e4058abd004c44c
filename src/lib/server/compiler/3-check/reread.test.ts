import { expect, test } from 'vitest';
import { lessonsOf } from './draft';
import { draftLibrary } from './draft-course';
import { rereadSlides } from './reread';

const text = '# Tides {#tides}\n\nThey rise and fall.\n';
const { courses } = draftLibrary([
	{
		name: 'sea',
		file: 'sea/course.yaml',
		settings: {},
		parts: [
			{
				title: '',
				decks: [
					{ file: 'sea/01_Moon.md', text },
					{ file: 'sea/02_High water.md', text: `% Water\n\n${text}` }
				]
			}
		],
		answers: [],
		lock: {
			ok: true,
			lock: { lessons: [{ id: 'water', file: '02_Water.md', title: 'Water', gone: false }], questions: [] }
		}
	}
]);
const [course] = courses;
const [moon, water] = course ? lessonsOf(course) : [];

test.each([
	['tides', moon],
	['#tides', moon],
	['water#tides', water],
	['high-water#tides', water],
	['low-water#tides', undefined]
])('R4 %s', (written, lesson) => {
	expect(water?.id).toBe('water');
	const found = course && moon && rereadSlides(course, moon, written);
	expect(found?.map((one) => one.lesson?.id)).toEqual([lesson?.id]);
});
