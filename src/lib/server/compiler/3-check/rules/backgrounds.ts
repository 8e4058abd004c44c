import { diagnose } from '../../diagnostic';
import type { Check } from '../check';
import { lessonsOf } from '../draft';

/** Of reveal.js's backgrounds, pictures and colours are shown. */
export const backgrounds: Check = ({ course }) =>
	lessonsOf(course).flatMap(({ deck: { file }, slides }) =>
		slides.flatMap(({ slide }) =>
			slide.attributes.pairs
				.map(([name]) => name.replace(/^data-/, ''))
				.filter((name) => /^background-(iframe|video|gradient)$/.test(name))
				.map((name) =>
					diagnose(
						'unshown-background',
						file,
						slide.at,
						`${name} is not shown on the page: only background-image and background-color are.`
					)
				)
		)
	);
