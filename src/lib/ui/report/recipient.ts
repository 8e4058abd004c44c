import { isEmail } from '$lib/course/contact';
import { reportLink } from '$lib/course/report';

/** Who gets a report, and how: by mail, in a form that is filled in, or on a page that it is pasted into. */
export function recipient(contact: string): { way: 'mail' | 'form' | 'page'; name: string } {
	if (isEmail(contact)) return { way: 'mail', name: contact };
	const { complete } = reportLink(contact, { title: '', body: '' });
	return { way: complete ? 'form' : 'page', name: URL.canParse(contact) ? new URL(contact).host : contact };
}
