import { expect, test } from 'vitest';
import { safeStyle, styleProperty } from './style';

test('R5 what dresses the element stays', () => {
	expect(safeStyle('COLOR: White; width:50% ;background:white')).toBe(
		'color:White;width:50%;background:white'
	);
	expect(safeStyle('color:light-dark(#0e1116, #f0f3f6)')).toBe('color:light-dark(#0e1116, #f0f3f6)');
});

test('R5 what loads, moves or escapes goes', () => {
	for (const style of [
		'background:url(https://example.org/x.png)',
		'background: URL ( x )',
		'position:fixed',
		'color:red\\3b position:fixed',
		'width:expression(alert(1))',
		'color:red}body{display:none',
		'--other:1',
		'color'
	]) {
		expect(safeStyle(style), style).toBe('');
	}
});

test('R5 one property is found as written', () => {
	expect(styleProperty('width: 3em; Color : white', 'color')).toBe('white');
	expect(styleProperty('background-color: red', 'color')).toBeUndefined();
	expect(styleProperty(undefined, 'color')).toBeUndefined();
});
