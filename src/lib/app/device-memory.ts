/**
 * Small choices that last on this device, in `localStorage`; every key carries the site's base path. A browser
 * may refuse storage altogether: then nothing is recalled, and a choice lasts as long as the page.
 */
export function recall(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

export function remember(key: string, value: string | null): void {
	try {
		if (value === null) localStorage.removeItem(key);
		else localStorage.setItem(key, value);
	} catch {
		// As above.
	}
}

/** Every key that begins so. */
export function forget(prefix: string): void {
	try {
		for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
	} catch {
		// As above.
	}
}
