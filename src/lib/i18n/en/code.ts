export const codeWords = {
	copy: 'Copy the code',
	copied: 'Copied',
	notCopied: 'The browser refused to copy it.'
};
