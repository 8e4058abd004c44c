/**
 * Operates a question by keys: an option's letter chooses it, Ctrl or ⌘ with Enter checks where Enter alone has
 * work of its own. They work inside the question only, and never where text is typed (WCAG 2.1.4).
 */
export function operatedByKeys(form: HTMLFormElement) {
	const onKeydown = (event: KeyboardEvent) => {
		const { key, target, ctrlKey, metaKey, altKey, isComposing } = event;
		if (isComposing || altKey) return;
		if (ctrlKey || metaKey) {
			if (key !== 'Enter') return;
			event.preventDefault();
			form.requestSubmit();
		} else if (/^\p{L}$/u.test(key) && !isTyping(target)) {
			const option = form.querySelector<HTMLInputElement>(`input[aria-keyshortcuts='${key}' i]:enabled`);
			if (!option) return;
			option.focus();
			option.click();
		}
	};
	form.addEventListener('keydown', onKeydown);
	return () => form.removeEventListener('keydown', onKeydown);
}

function isTyping(target: EventTarget | null): boolean {
	return target instanceof Element && target.matches('textarea, input[type="text"]');
}
