/** `a/b/deck.md` and `../x.html` → `a/x.html`. */
export function joinPath(from, path) {
    const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
    for (const part of path.split('/')) {
        if (part === '..' && parts.length > 0 && parts.at(-1) !== '..')
            parts.pop();
        else if (part !== '' && part !== '.')
            parts.push(part);
    }
    return parts.join('/');
}
/** A path that a deck's page may have: `.html`, the deck itself, or no extension at all. */
export function isDeckLike(path) {
    const name = path.replace(/^.*\//, '');
    return /\.(html?|md|qmd)$/i.test(name) || !/\.[a-z][a-z0-9]{0,9}$/i.test(name);
}
