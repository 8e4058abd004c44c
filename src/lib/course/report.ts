import { contactLink, isEmail } from './contact';

/** What a learner has to say of a mistake, as its reader gets it. */
export interface Report {
	/** One line. */
	title: string;
	body: string;
}

interface ReportLink {
	href: string;
	/** All of the report is in it; else it has to be pasted there. */
	complete: boolean;
}

/** In characters: Windows hands no longer address to a mail program, and servers take none much longer than the other. */
const longest = { mail: 2000, web: 8000 };

/** Leads to a mail program or a tracker's form that is filled in, as far as `contact` and the length allow. */
export function reportLink(contact: string, { title, body }: Report): ReportLink {
	const whole = isEmail(contact)
		? withQuery(contactLink(contact), { subject: title, body: body.replace(/\n/g, '\r\n') })
		: newIssue(contact, title, body);
	if (whole !== null && whole.length <= (isEmail(contact) ? longest.mail : longest.web)) {
		return { href: whole, complete: true };
	}
	const bare = isEmail(contact)
		? withQuery(contactLink(contact), { subject: title })
		: newIssue(contact, title, '');
	return { href: bare ?? contact, complete: false };
}

/** `null`: a tracker, or a page, whose form is not known. */
function newIssue(contact: string, title: string, body: string): string | null {
	const project = contact.replace(/[?#].*$/, '').replace(/\/(-\/)?(issues(\/.*)?)?$/, '');
	if (/^https?:\/\/(github\.com|codeberg\.org)\/[^/]+\/[^/]+$/i.test(project)) {
		return withQuery(`${project}/issues/new`, { title, body });
	}
	if (/^https?:\/\/gitlab\.[^/]+\/[^/]+(\/[^/]+)+$/i.test(project)) {
		return withQuery(`${project}/-/issues/new`, { 'issue[title]': title, 'issue[description]': body });
	}
	return null;
}

function withQuery(address: string, fields: Record<string, string>): string {
	const query = Object.entries(fields).map(([name, value]) => `${encode(name)}=${encode(value)}`);
	return `${address}?${query.join('&')}`;
}

/** Half of a character of two halves, as a cut leaves it, cannot be encoded. */
function encode(text: string): string {
	return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
