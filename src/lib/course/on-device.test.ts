import { expect, test } from 'vitest';
import { lost, picturesInQuestion, wantedPortion, type CourseStatus } from './on-device';

const whole = { bytes: 100, kept: 100 };
const half = { bytes: 100, kept: 50 };
const none = { bytes: 100, kept: 0 };
const status = (changed: Partial<CourseStatus>) => {
	// The parts that tests change belong to every state alike.
	return {
		wanted: 'text',
		chosen: false,
		state: 'ready',
		text: whole,
		pictures: none,
		...changed
	} as CourseStatus;
};

test('O8 what is wanted is the text, or the text and the pictures', () => {
	expect(wantedPortion(status({}))).toEqual(whole);
	expect(wantedPortion(status({ wanted: 'pictures', pictures: half }))).toEqual({ bytes: 200, kept: 150 });
});

test('O8 pictures are asked about once the text is there, until the learner has said', () => {
	expect(picturesInQuestion(status({}))).toBe(true);
	expect(picturesInQuestion(status({ state: 'keeping' }))).toBe(false);
	expect(picturesInQuestion(status({ chosen: true }))).toBe(false);
	expect(picturesInQuestion(status({ wanted: 'pictures' }))).toBe(false);
	expect(picturesInQuestion(status({ pictures: { bytes: 0, kept: 0 } }))).toBe(false);
});

test('O1 lost is what was whole, is still wanted and is not whole now', () => {
	expect(lost(status({ state: 'keeping', text: half }), 'text')).toBe(true);
	expect(lost(status({ wanted: 'pictures', state: 'keeping', pictures: half }), 'pictures')).toBe(true);
	expect(lost(status({}), 'text')).toBe(false);
	expect(lost(status({ state: 'keeping', text: half }), 'nothing')).toBe(false);
	// Pictures asked for since, or given up since, are none that were lost.
	expect(lost(status({ wanted: 'pictures', state: 'keeping', pictures: half }), 'text')).toBe(false);
	expect(lost(status({ wanted: 'text' }), 'pictures')).toBe(false);
	expect(lost(status({ wanted: 'nothing', state: 'absent', text: half }), 'pictures')).toBe(false);
});
