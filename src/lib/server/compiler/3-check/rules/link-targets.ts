import { diagnose, type Diagnostic } from '../../diagnostic';
import type { Position } from '../../tree';
import type { TextCheck } from '../check';
import type { Target } from '../links';

export const linkTargets: TextCheck = ({ file, lesson, nodes }, { course, links }) =>
	nodes.flatMap((node) =>
		node.kind === 'link' ? judge(links(node.href, course, lesson), node.href, file, node.at) : []
	);

function judge(target: Target, href: string, file: string, at: Position): Diagnostic[] {
	switch (target.kind) {
		case 'refused':
			return [diagnose('refused-link', file, at, `A link to ${shorten(href)} is left out: use https.`)];
		case 'file': {
			const message = `${shorten(href)} is a file and no deck: it is not part of the app. Link to a copy on the web.`;
			return [diagnose('link-to-file', file, at, message)];
		}
		case 'lost': {
			const what = target.what === 'deck' ? 'no deck of the course' : 'no slide of that deck';
			return [
				diagnose('dead-link', file, at, `${shorten(href)} leads nowhere: there is ${what} of this name.`)
			];
		}
		case 'lesson': {
			if (!target.bare || !/^[^#]/.test(href)) return [];
			const message = `Write ${href.replace(/(\.\w+)?(#.*)?$/, '.html$2')}: pandoc's page of the deck has this extension.`;
			return [diagnose('link-without-extension', file, at, message)];
		}
		default:
			return [];
	}
}

function shorten(href: string): string {
	return href.length > 80 ? `${href.slice(0, 79)}…` : href;
}
