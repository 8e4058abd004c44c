/** Where a reading voice and the keyboard go on when the button that had them is gone with what it dismissed. */
export function focusMain(): void {
	document.getElementById('~main')?.focus({ preventScroll: true });
}
