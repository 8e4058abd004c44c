export function isWebAddress(text: string): boolean {
	return /^https?:\/\/[^\s/]\S*$/i.test(text);
}

/** No address on the web, though that may hold an `@`, too; and nothing that a `mailto:` would take for more. */
export function isEmail(text: string): boolean {
	return /^[^\s@:/?#]+@[^\s@:/?#]+$/.test(text);
}

/** Where a course's `contact` leads. */
export function contactLink(contact: string): string {
	return isEmail(contact) ? `mailto:${contact}` : contact;
}
