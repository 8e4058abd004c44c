import { expect, test } from 'vitest';
import { readYaml } from './yaml';

function read(text: string) {
	const lines = text.split('\n').map((part, place) => ({ text: part, line: place + 2, indent: 0 }));
	return readYaml(lines, (value) => value);
}

test('an alias stands for what its anchor names', () => {
	expect(read('title: &t Sails\nsubtitle: *t\nauthor: [*t, &n { name: Ada }, *n]')).toEqual({
		ok: true,
		meta: { title: 'Sails', subtitle: 'Sails', author: ['Sails', { name: 'Ada' }, { name: 'Ada' }] }
	});
});

test('R3 one without its anchor is a mistake, at its place', () => {
	expect(read('lang: en\ntitle: *nowhere')).toMatchObject({
		ok: false,
		reason: 'broken',
		at: { line: 3, column: 8 }
	});
});

test('R3 so are aliases that multiply, or turn in circles', () => {
	const bomb = [...'bcdefghi'].map((name, place) => {
		const before = `*${'abcdefgh'[place]}`;
		return `${name}: &${name} [${Array.from({ length: 9 }, () => before).join(', ')}]`;
	});
	expect(read(['a: &a [x]', ...bomb].join('\n'))).toMatchObject({ ok: false, reason: 'broken' });
	expect(read('a: &a [*a, *a]')).toMatchObject({ ok: false, reason: 'broken' });
});

test('R3 what is no YAML is a mistake, at its place', () => {
	expect(read('lang: en\ntitle: "open')).toMatchObject({ ok: false, at: { line: 3 } });
	expect(read('a: 1\n b: 2')).toMatchObject({ ok: false, reason: 'broken' });
});
