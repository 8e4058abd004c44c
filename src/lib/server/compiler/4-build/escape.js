const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export function escape(text) {
    return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
/** An element; an attribute that is undefined or false is left out. Without content it is a void element. */
export function element(name, attributes, content) {
    const written = Object.entries(attributes)
        .filter(([, value]) => value !== undefined && value !== false)
        .map(([key, value]) => ` ${key}="${escape(String(value))}"`)
        .join('');
    return content === undefined ? `<${name}${written}>` : `<${name}${written}>${content}</${name}>`;
}
