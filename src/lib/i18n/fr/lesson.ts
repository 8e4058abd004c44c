import type { Messages } from '../en';

export const lessonWords: Messages['lesson'] = {
	contents: 'Sommaire',
	openContents: 'Ouvrir le sommaire',
	close: 'Fermer',
	linkTo: (title) => `Lien vers «\u00a0${title}\u00a0»`,
	previous: 'Précédent',
	next: 'Suivant',
	others: 'Autres leçons',
	backToCourse: 'Retour au cours',
	end: 'Fin du cours',
	endSoFar: 'Fin de ce qui est déjà écrit'
};
