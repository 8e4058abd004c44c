import type { Messages } from '../en';

export const codeWords: Messages['code'] = {
	copy: 'Copier le code',
	copied: 'Copié',
	notCopied: 'Le navigateur ne l’a pas laissé copier.'
};
