import { diagnose } from '../../diagnostic';
import { refusedIn } from '../../raw-html';
import type { Position } from '../../tree';
import { eachBlock, eachInline } from '../../walk';
import type { Check } from '../check';
import { textsOf } from '../draft';

/** Raw HTML that is left out, and pages embedded in a slide, which the student opens by a link. */
export const html: Check = ({ course }) =>
	textsOf(course).flatMap(({ file, blocks }) => {
		const pieces: { text: string; at: Position }[] = [...eachBlock(blocks), ...eachInline(blocks)].flatMap(
			(node) => (node.kind === 'raw' && node.format === 'html' ? [{ text: node.text, at: node.at }] : [])
		);
		return pieces.flatMap(({ text, at }) =>
			refusedIn(text).map(({ name, embedded }) =>
				embedded
					? diagnose(
							'embedded-page',
							file,
							at,
							`${name} is not on the device: it is shown as a link to it, for when there is a network.`
						)
					: diagnose(
							'refused-html',
							file,
							at,
							`${name} is left out: slides may hold text and pictures, not scripts or forms.`
						)
			)
		);
	});
