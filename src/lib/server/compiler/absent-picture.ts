import { element, escape } from './html';
import { isRemote } from './picture';

/** In the place of a picture that is not on the device: its text, and a link to it where the network has it. */
export function absentPicture(src: string, alt: string, link: (href: string) => string | null): string {
	if (!isRemote(src)) return element('span', { class: 'missing-picture' }, escape(alt));
	const name = alt || src.replace(/[?#].*$/, '').replace(/^.*\//, '');
	const anchor = element('a', { href: link(src) ?? undefined, rel: 'noopener' }, escape(name));
	return element('span', { class: 'remote-picture' }, anchor);
}
