const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escape(text: string): string {
	return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** An element; an attribute that is undefined or false is left out. Without content it is a void element. */
export function element(
	name: string,
	attributes: Record<string, string | number | false | undefined>,
	content?: string
): string {
	const written = Object.entries(attributes)
		.filter(([, value]) => value !== undefined && value !== false)
		.map(([key, value]) => ` ${key}="${escape(String(value))}"`)
		.join('');
	return content === undefined ? `<${name}${written}>` : `<${name}${written}>${content}</${name}>`;
}
