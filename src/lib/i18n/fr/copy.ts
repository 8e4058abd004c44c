import type { Messages } from '../en';
import { percent } from './formats';

export const copyWords: Messages['copy'] = {
	ready: 'Prêt hors ligne',
	text: 'Texte prêt hors ligne',
	absent: 'Pas encore copié',
	keeping: (share) => `Copie ${percent(share)}`,
	paused: (share: number) => `En pause ${percent(share)}`,
	incomplete: (share) => `Copié ${percent(share)}`,
	noRoom: 'Pas assez de place',
	unavailable: 'Sans copie ici'
};
