const properties =
	/^(--width|color|background|background-color|text-align|text-decoration|text-transform|vertical-align|font-(size|weight|style|variant)|line-height|letter-spacing|white-space|list-style-type|float|clear|opacity|columns?|column-(count|gap)|((max|min)-)?(width|height)|(margin|padding)(-(top|right|bottom|left))?|border(-(top|right|bottom|left|color|style|width|radius|collapse|spacing))?)$/;
/** No `url(…)`, no escapes: a style never loads anything and never leaves its declaration. */
const value = /^(?!.*(url|image|element|expression|attr|src)\s*\()[\w\s#%.,()+*/!-]+$/i;

/** The declarations of an author's `style` that only dress the element itself. */
export function safeStyle(style: string): string {
	return style
		.split(';')
		.map((declaration) => {
			const colon = declaration.indexOf(':');
			return [declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim()] as const;
		})
		.filter(([name, text]) => properties.test(name) && value.test(text))
		.map(([name, text]) => `${name}:${text}`)
		.join(';');
}

/** One property of a style, as written. */
export function styleProperty(style: string | undefined, name: string): string | undefined {
	const declaration = style?.split(';').find((part) => part.split(':')[0]?.trim().toLowerCase() === name);
	return declaration?.slice(declaration.indexOf(':') + 1).trim();
}
