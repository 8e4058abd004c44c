import { expect, test } from 'vitest';
import { draftLibrary } from '../draft-course';
import { linksBetween } from '../links';
import { foreignDialect } from './foreign-dialect';

function warnings(text: string, file = 'deck.md') {
	const parts = [{ title: '', decks: [{ file, text }] }];
	const { courses } = draftLibrary([{ name: 'c', file: 'course.yaml', settings: {}, parts, answers: [] }]);
	return courses.flatMap((course) =>
		foreignDialect({
			course,
			links: linksBetween(courses),
			pictures: () => ({ ok: false, reason: 'missing' })
		})
	);
}

test.each([
	['reveal-md', '---\ntitle: T\nrevealOptions:\n  controls: true\n---\n\n# A\n\ntext'],
	['reveal-md', '# A\n\n<!-- .slide: data-background="red" -->\n\ntext <!-- .element: class="fragment" -->'],
	['remark', 'class: center, middle\n\n# A\n\n---\n\ntext\n\n???\nFor the speaker.'],
	['remark', '# A\n\n.left-column[some *text*] and .red[more]'],
	['LiaScript', '<!--\nauthor: A\nlanguage: en\nnarrator: US English Male\n-->\n\n# A'],
	['LiaScript', '# A\n\nWhich?\n\n[[X]] this\n[[ ]] that\n\n[( )] or this'],
	['MyST', '# A\n\n```{note}\nA note.\n```\n\nSee {ref}`there`.'],
	['MyST', '(there)=\n# A\n\n:::{tip}\nA tip.\n:::'],
	['Quarto', '# A\n\n{{< video film.mp4 >}}'],
	['Quarto', '# A\n\n```{r, echo=FALSE}\nplot(x)\n```']
])('R3 %s is recognised, once: %j', (name, text) => {
	const found = warnings(text);
	expect(found).toHaveLength(1);
	expect(found[0]?.message).toContain(`for ${name}:`);
});

test("R3 a Quarto deck's cells are recognised", () => {
	expect(warnings('# A\n\n```{python}\nprint(1)\n```', 'deck.qmd')[0]).toMatchObject({ line: 3, column: 1 });
});

test.each([
	'# A\n\n```markdown\n???\n\n.center[text]\n\n{{< video x >}}\n\n[[X]] yes\n```',
	'# A\n\nWrite `{{< video x >}}` or `???`; `.center[x]` too.\n\n<!-- a comment -->',
	'---\ntitle: T\nauthor: A\ntheme: solarized\n---\n\n# A {.center}\n\n::: {.note}\nNote: this.\n:::',
	'# A\n\nWhat??? Really. See .bashrc and [1]. The `{}` of a language, `{a: 1}`.\n\n```{.python .cell-like}\nx\n```',
	'# A\n\nThe class: of Animalia. $\\hat{x}$`x`\n\n- [ ] to do\n- [x] done'
])('R3 pandoc is not taken for another: %j', (text) => expect(warnings(text)).toEqual([]));
