import sanitizeHtml from 'sanitize-html';

const refused = ['script', 'foreignobject', 'iframe', 'embed', 'object', 'audio', 'video', 'handler'];

/** A drawing and nothing else: opened on its own, an SVG could run scripts with the app's rights. */
export function sanitiseSvg(bytes: Uint8Array): Uint8Array {
	const text = sanitizeHtml(new TextDecoder().decode(bytes), {
		allowedTags: false,
		allowedAttributes: false,
		allowVulnerableTags: true,
		parseStyleAttributes: false,
		nestingLimit: 500,
		parser: { xmlMode: true, lowerCaseTags: false, lowerCaseAttributeNames: false },
		exclusiveFilter: ({ tag }) => refused.includes(tag.toLowerCase().replace(/^.*:/, '')),
		transformTags: {
			'*': (tagName, attribs) => ({
				tagName,
				attribs: Object.fromEntries(
					Object.entries(attribs).filter(([name, value]) => isHarmless(name.toLowerCase(), value))
				)
			})
		}
	});
	return new TextEncoder().encode(text.trim());
}

function isHarmless(name: string, value: string): boolean {
	// The sanitiser writes an empty attribute as HTML may, by its name alone: XML must not.
	if (value === '') return false;
	if (name.startsWith('on')) return false;
	if (!/(^|:)href$/.test(name)) return true;
	return /^\s*(#|data:image\/(png|jpeg|gif|webp);)/i.test(value);
}
