import type { BlockOf } from '../tree';
import { element, escape } from '../html';
import { shared } from './inlines';
import type { Page } from './page';

/** Focusable, so that a keyboard can scroll what is wider than the page. */
export function code({ attributes, text }: BlockOf<'code'>, page: Page): string {
	const [language = '', ...classes] = attributes.classes;
	const content = page.highlight(text, language) ?? escape(text);
	const own = shared({ ...attributes, classes: ['code', ...classes] }, page);
	const inner = element('code', { class: language !== '' && `language-${language}` }, content);
	return element('pre', { ...own, tabindex: 0 }, inner);
}
