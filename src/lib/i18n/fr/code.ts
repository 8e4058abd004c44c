import type { Messages } from '../en';

export const codeWords: Messages['code'] = {
	copy: 'Copier le code',
	copied: 'Copié',
	notCopied: 'Le navigateur a refusé la copie.'
};
