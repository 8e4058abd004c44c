import type { Messages } from '../en';

export const resumeWords: Messages['resume'] = {
	resumed: 'Vous en étiez là\u00a0:',
	resumedUntitled: 'Vous en étiez là',
	fromStart: 'Revenir au début'
};
