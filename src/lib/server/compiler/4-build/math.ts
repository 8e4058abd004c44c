import { isEnvironment, typeset } from '../tex';
import { element, escape } from '../html';
import type { Page } from './page';

/** A formula; where it has a mistake, its source. On a line of its own it scrolls by keyboard, too. */
export function math(tex: string, display: boolean, page: Page): string {
	const set = typeset(tex, display, page.macros);
	if (!set.ok) return element('code', { class: display ? 'math display' : 'math' }, escape(tex));
	if (!display) return page.keep(set.html);
	const label = page.label || undefined;
	// No `<div>`: a formula on its own line stands in its paragraph all the same.
	return element(
		'span',
		{ class: 'math display', tabindex: 0, role: 'group', 'aria-label': label },
		page.keep(set.html)
	);
}

/** Raw TeX: an environment is a formula or shown as it is written; a command means nothing on a page. */
export function rawTex(tex: string, page: Page): string {
	return isEnvironment(tex) ? math(tex, true, page) : '';
}
