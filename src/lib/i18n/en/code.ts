export const codeWords = {
	copy: 'Copy the code',
	copied: 'Copied',
	notCopied: 'The browser did not let it be copied.'
};
