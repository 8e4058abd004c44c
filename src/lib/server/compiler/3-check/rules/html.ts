import { diagnose, type Diagnostic } from '../../diagnostic';
import { refusedIn } from '../../raw-html';
import type { Position } from '../../tree';
import type { TextCheck } from '../check';

/** Raw HTML that is left out, and pages embedded in a slide, which the student opens by a link. */
export const html: TextCheck = ({ file, nodes }) =>
	nodes.flatMap((node) =>
		node.kind === 'raw' && node.format === 'html' ? judge(node.text, file, node.at) : []
	);

function judge(text: string, file: string, at: Position): Diagnostic[] {
	return refusedIn(text).map(({ name, embedded }) =>
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
	);
}
