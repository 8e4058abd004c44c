/** `a/b/deck.md` and `../x.html` → `a/x.html`. */
export function joinPath(from: string, path: string): string {
	const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
	for (const part of path.split('/')) {
		if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
		else if (part !== '' && part !== '.') parts.push(part);
	}
	return parts.join('/');
}

/** How a file is named from the folder that another stands in: the reverse of `joinPath`. */
export function relativePath(from: string, file: string): string {
	const [folders, parts] = [from.split('/').slice(0, -1), file.split('/')];
	const shared = folders.findIndex((folder, place) => folder !== parts[place]);
	const common = shared < 0 ? folders.length : shared;
	return [...folders.slice(common).map(() => '..'), ...parts.slice(common)].join('/');
}

/** `a/01_X.md` → `01_X` */
export function stem(file: string): string {
	return file.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
}

/** A path that a deck's page may have: `.html`, the deck itself, or no extension at all. */
export function isDeckLike(path: string): boolean {
	const name = path.replace(/^.*\//, '');
	return /\.(html?|md|qmd)$/i.test(name) || !/\.[a-z][a-z0-9]{0,9}$/i.test(name);
}
