import { diagnose, type Diagnostic } from '../../diagnostic';
import type { Check } from '../check';
import { lessonsOf } from '../draft';
import { settingNames } from '../question/settings';

const own: ReadonlySet<string> = new Set(settingNames);
/** What reveal.js or HTML knows of a heading's attributes. */
const others =
	/^(data-.*|background.*|style|state|title|lang|dir|transition.*|visibility|auto-?animate.*|autoslide|timing|notes|tabindex|role|aria-.*)$/;

/** A setting misspelt, or on a slide that is no question, would be silently without effect. */
export const settings: Check = ({ course }) =>
	lessonsOf(course).flatMap(({ deck: { file }, slides }) =>
		slides.flatMap(({ slide, question }): Diagnostic[] => {
			const names = slide.attributes.pairs.map(([name]) => name);
			if (!question) {
				const lost = names.filter((name) => own.has(name));
				const message = `${lost.join(', ')}: this slide is no question. Give it the class "quiz", or options that begin "Answer A:".`;
				return lost.length > 0 ? [diagnose('settings-without-question', file, slide.at, message)] : [];
			}
			return names
				.filter((name) => !own.has(name) && !others.test(name))
				.map((name) => {
					const message = `"${name}" is no setting of a question; there are ${settingNames.join(', ')}.`;
					return diagnose('unknown-attribute', file, slide.at, message);
				});
		})
	);
