import type { Messages } from '../en';

export const aboutWords: Messages['about'] = {
	title: 'À propos',
	lede: 'Carrel est un endroit calme pour étudier\u00a0: les diapositives d’un enseignant y deviennent un cours, qui reste sur votre appareil.',
	courses: 'Les cours',
	authors: 'Auteurs',
	licence: 'Licence',
	source: 'Source',
	report: 'Signaler une erreur',
	noLicence: 'Aucune n’est indiquée\u00a0: les auteurs gardent tous leurs droits.',
	app: 'L’application',
	version: 'Version',
	build: 'Révision'
};
