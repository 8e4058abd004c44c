import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findProgram } from '../programs';
import { content, decks } from './decks';

const pandoc = findProgram('pandoc');
if (pandoc === undefined) console.warn('pandoc is not there: the lessons are not built with it.');

describe.runIf(pandoc !== undefined)('C1 with pandoc', () => {
	test.each(decks)(
		'$file becomes the slides that the app shows, without a warning',
		({ file, slides }) => {
			const options = ['--from', 'markdown', '--to', 'revealjs', '--standalone', '--mathjax', '--fail-if-warnings'];
			const { status, stdout, stderr } = spawnSync(pandoc ?? '', [...options, join(content, file)], {
				encoding: 'utf8'
			});
			expect(stderr).toBe('');
			expect(status).toBe(0);
			const sections = [
				...stdout.matchAll(/<section\s+(?:id="([^"]*)"\s+)?class="(?:[^"]* )?slide level\d/g)
			];
			expect(sections.map(([, id = '']) => id)).toEqual(
				slides.map(({ id }) => id)
			);
		},
		30_000
	);
});
