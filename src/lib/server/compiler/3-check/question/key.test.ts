import { describe, expect, test } from 'vitest';
import { abc, question } from './sample-questions';

describe('R4 the type', () => {
	const typeOf = (heading: string, prompt: string, ...more: string[]) =>
		question(heading, '', prompt, ...more).type;

	test.each([
		'Which (multiple choices)?',
		'Which? (multiple choices)',
		'Cite some (Multiple Choices):',
		'Which (mutliple choices)?',
		'Which (mulitple choises)?'
	])('is multiple where the prompt says so: %s', (prompt) =>
		expect(typeOf('## Quiz', prompt, ...abc)).toBe('multiple')
	);

	test('else follows from the key', () => {
		expect(typeOf('## Quiz', 'Which?', ...abc)).toBe('single');
		expect(typeOf('## Quiz {answer="B"}', 'Which?', ...abc)).toBe('single');
		expect(typeOf('## Quiz {answer="B,C"}', 'Which?', ...abc)).toBe('multiple');
		expect(typeOf('## Quiz {type="multiple" answer="B"}', 'Which?', ...abc)).toBe('multiple');
	});
	test('of a question without options is boolean or open', () => {
		expect(typeOf('## Quiz', 'Is it the same?')).toBe('open');
		expect(typeOf('## Quiz', 'It is the same.')).toBe('boolean');
		expect(typeOf('## Quiz {answer="False"}', 'Is it the same?')).toBe('boolean');
	});
	test('that does not go with the options is not taken', () => {
		expect(question('## Quiz {type="number"}', '', 'Which?', ...abc)).toMatchObject({ type: 'single' });
		expect(question('## Quiz {type="single"}', '', 'How much?')).toMatchObject({
			type: 'open',
			diagnostics: ['type-does-not-fit']
		});
	});
});

describe('R4 the key', () => {
	const answer = (heading: string, ...more: string[]) => question(heading, '', 'Which?', ...more).answer;

	test('names options by their letters', () => {
		expect(answer('## Quiz {answer="c"}', ...abc)).toEqual({ options: ['three'] });
		expect(answer('## Quiz {answer="C A"}', ...abc)).toEqual({ options: ['one', 'three'] });
		expect(answer('## Quiz', ...abc)).toBeNull();
	});
	test('naming no option is an error, and no key', () => {
		expect(question('## Quiz {answer="A X"}', '', 'Which?', ...abc)).toMatchObject({
			answer: null,
			diagnostics: ['key-names-no-option']
		});
	});
	test('of an order is the order written, or the letters', () => {
		const items = ['', '1. One', '2. Two', '3. Three'];
		expect(answer('## Quiz {type="order"}', ...items)).toEqual({ options: ['one', 'two', 'three'] });
		expect(answer('## Quiz {type="order" answer="C A B"}', ...items)).toEqual({
			options: ['three', 'one', 'two']
		});
	});
	test('may be a number, within a tolerance', () => {
		expect(answer('## Quiz {type="number" answer="-1,5e3" unit="ZB"}')).toEqual({
			value: -1500,
			tolerance: 0,
			unit: 'ZB'
		});
		expect(answer('## Quiz {type="number" answer="181" unit=" "}')).toEqual({ value: 181, tolerance: 0 });
		expect(answer('## Quiz {type="number" answer="181 ZB"}')).toBeNull();
		expect(answer('## Quiz {type="number" answer="181" tolerance="-1"}')).toBeNull();
	});
	test('may be texts', () => {
		expect(answer('## Quiz {type="text" answer="HDFS | Hadoop|"}')).toEqual({ accepted: ['HDFS', 'Hadoop'] });
	});
});
