import { diagnose } from '../../diagnostic';
import type { Check } from '../check';
import { lessonsOf } from '../draft';
import { isHidden } from '../hidden';

/** An author who looks for a slide in the app must learn why it is not there. */
export const hiddenSlides: Check = ({ course }) =>
	lessonsOf(course).flatMap(({ deck }) =>
		deck.slides
			.filter(isHidden)
			.map(({ at }) =>
				diagnose('hidden-slide', deck.file, at, 'This slide has visibility="hidden": it is left out.')
			)
	);
