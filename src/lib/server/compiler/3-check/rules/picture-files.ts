import { diagnose, type Diagnostic } from '../../diagnostic';
import { isRemote } from '../../picture';
import { picturesIn } from '../../raw-html';
import type { Block, Inline, Position } from '../../tree';
import { plainText } from '../../walk';
import type { TextCheck } from '../check';
import { picturesShown } from '../pictures-shown';

export const pictureFiles: TextCheck = (text, { pictures }) => {
	const { file, nodes } = text;
	const files = picturesShown(text).flatMap(({ src, at }): Diagnostic[] => {
		const found = pictures(file, src);
		return found.ok ? [] : [judge(found.reason, src, file, at)];
	});
	return [...files, ...nodes.flatMap((node) => judgeAlt(node, file))];
};

/** In raw HTML, `alt=""` is an author's word that there is nothing to say. */
function judgeAlt(node: Block | Inline, file: string): Diagnostic[] {
	const say = (where: string, at: Position) =>
		diagnose(
			'picture-without-alt',
			file,
			at,
			`Say ${where} what this picture shows, for those who cannot see it.`
		);
	if (node.kind === 'image')
		return plainText(node.alt).trim() === '' ? [say('in the brackets', node.at)] : [];
	if (node.kind !== 'raw' || node.format !== 'html') return [];
	const mute = picturesIn(node.text).some(({ alt }) => alt === null);
	return mute ? [say('in alt="…"', node.at)] : [];
}

function judge(
	reason: 'missing' | 'outside' | 'broken' | 'remote',
	src: string,
	file: string,
	at: Position
): Diagnostic {
	const name = src.length > 80 ? `${src.slice(0, 79)}…` : src;
	if (reason === 'remote' || isRemote(src)) {
		const message = `${name} is on the network: run "carrel fetch", and it is there offline.`;
		return diagnose('remote-picture', file, at, message);
	}
	if (reason === 'outside') {
		const message = `${name} lies outside the folder above this deck's: nothing there is read.`;
		return diagnose('picture-outside', file, at, message);
	}
	if (reason === 'broken') {
		return diagnose(
			'broken-picture',
			file,
			at,
			`${name} cannot be shown: it is damaged, or no PNG, JPEG, SVG, WebP, AVIF or GIF.`
		);
	}
	if (src === '') return diagnose('missing-picture', file, at, 'This picture names no file.');
	const message = `There is no picture ${name}, neither from this deck's folder nor from the one above.`;
	return diagnose('missing-picture', file, at, message);
}
