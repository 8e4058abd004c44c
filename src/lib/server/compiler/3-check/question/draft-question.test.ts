import { describe, expect, test } from 'vitest';
import { blockText } from '../../walk';
import { pollOf } from './poll';
import { abc, drafts, question } from './sample-questions';

describe('R4 the poll', () => {
	const poll = (...lines: string[]) => {
		const draft = question('## Quiz', '', 'Which?', ...abc, '', ...lines);
		return { poll: pollOf(draft.poll), rest: blockText(draft.remainder), blocks: draft.remainder.length };
	};

	test.each([
		['![Answer](data:image/png;base64,AA AA)', '', '[Answer link](https://p.example/1) _Key: xy_'],
		['[Answer link](https://p.example/1) _Ket: xy_', '', ''],
		['[Answer link](https://p.example/1)', '', '_Key: xy_'],
		['![https://p.example/1](https://p.example/qr/1.png)', '', '_Key: xy_']
	])('is taken out of the slide: %s', (...lines) => {
		expect(poll(...lines)).toEqual({ poll: { url: 'https://p.example/1', key: 'xy' }, rest: '', blocks: 0 });
	});
	test('with an empty source leaves nothing', () => {
		expect(poll('![Answer]()')).toEqual({ poll: undefined, rest: '', blocks: 0 });
	});
	test('is no other picture and no other link', () => {
		expect(poll('![A map](map.png)', '', 'See [there](https://p.example).').rest).toBe('A map See there.');
	});
});

test('R4 explanation and hint are taken aside, from wherever they are written', () => {
	const draft = question(
		...['## Quiz {hint="In *short*."}', '', 'Which?', ...abc, ''],
		...[
			'::: {.notes .explanation}',
			'Because.',
			':::',
			'',
			'::: hint',
			'Think.',
			':::',
			'',
			'::: notes',
			'Mine.',
			':::'
		]
	);
	expect(blockText(draft.explanation)).toBe('Because.');
	expect(blockText(draft.hint)).toBe('Think. In short.');
	expect(draft.remainder).toEqual([]);
});

test('I1 ids: the one written, else lesson and prompt, and a second of the same name is numbered', () => {
	const lines = (heading: string) => [heading, '', 'Which one?', ...abc, ''];
	expect(
		drafts(
			...lines('## Quiz'),
			...lines('## Quiz'),
			...lines('## Quiz {#mine}'),
			...lines('## Quiz {#mine}')
		).map(({ question }) => question?.id)
	).toEqual(['deck--which-one', 'deck--which-one-2', 'mine', 'mine-2']);
});
