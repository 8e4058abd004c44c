// Runs before the first paint, so that a chosen theme or text size never flashes: see src/lib/app/appearance.svelte.ts.
try {
	const base = new URL('.', document.currentScript.src).pathname;
	const theme = localStorage.getItem(`carrel:${base}:theme`);
	if (theme === 'light' || theme === 'dark') {
		document.documentElement.dataset.theme = theme;
		for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
			meta.media = meta.dataset.scheme === theme ? 'all' : 'not all';
		}
	}
	const text = localStorage.getItem(`carrel:${base}:text`);
	if (text !== null) document.documentElement.dataset.text = text;
} catch {
	// Without storage there is no choice to honour.
}
