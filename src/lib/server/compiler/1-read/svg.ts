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
		// As all tags are allowed, this is of the text in a style alone: in XML it is text like any other.
		disallowedTagsMode: 'escape',
		parser: { xmlMode: true, lowerCaseTags: false, lowerCaseAttributeNames: false },
		exclusiveFilter: ({ tag, attribs, text }) => {
			const name = localName(tag);
			return (
				refused.includes(name) ||
				(name === 'style' && loads(text)) ||
				isPower(attribs.attributeName?.trim() ?? '')
			);
		},
		transformTags: {
			'*': (tagName, attribs) => ({
				tagName,
				attribs: Object.fromEntries(
					Object.entries(attribs).filter(([name, value]) => isHarmless(localName(tagName), name, value))
				)
			})
		}
	});
	return new TextEncoder().encode(text.trim());
}

/** A link without its address stays: it is a group, and may have a colour that its drawing takes on. */
function isHarmless(tag: string, name: string, value: string): boolean {
	// The sanitiser writes an empty attribute as HTML may, by its name alone: XML must not.
	if (value === '') return false;
	// All of draw.io's own file, which is larger than the drawing.
	if (tag === 'svg' && name === 'content') return false;
	if (isLink(name)) return tag !== 'a' && /^\s*(#|data:image\/(png|jpeg|gif|webp);)/i.test(value);
	return !isPower(name) && !loads(value);
}

/** What an attribute, or an animation of it, could run. */
function isPower(name: string): boolean {
	return isLink(name) || /^on/i.test(name);
}

function isLink(name: string): boolean {
	return localName(name) === 'href';
}

/** Whether CSS takes something from elsewhere. Its escapes are undone: `u\72l(` is `url(`. */
function loads(css: string): boolean {
	const plain = css.replace(/\\([0-9a-f]{1,6})\s?|\\/gi, (_, code?: string) =>
		code ? String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff)) : ''
	);
	return /@import|image-set\(|url\(\s*(?!\s|["']?\s*(#|data:))/i.test(plain);
}

/** `xlink:href` → `href` */
function localName(name: string): string {
	return name.toLowerCase().replace(/^.*:/, '');
}
