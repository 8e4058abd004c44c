// Runs before anything else of the page: the secret of a link is in the address bar and in the history no longer than
// that. See src/lib/app/taken-link.ts.
if (location.hash.startsWith('#sync=')) {
	window.takenLink = location.hash;
	history.replaceState(history.state, '', location.pathname + location.search);
}
