import type { Messages } from '../en';

export const errorWords: Messages['error'] = {
	notFound: 'Il n’y a pas de page ici',
	notFoundWhy:
		'Le lien est peut-être ancien, ou une lettre s’est perdue en route. Votre progression est intacte.',
	notFoundYet:
		'Si elle est plus récente que votre dernière visite, elle s’ouvrira dès que vous serez en ligne.',
	offline: 'Cette page n’est pas sur votre appareil',
	offlineWhy:
		'Elle ne peut pas être téléchargée en ce moment, et seuls les cours déjà ouverts sont gardés. Elle s’ouvrira dès que vous serez en ligne.',
	newer: 'Le cours a avancé',
	newerWhy:
		'Cette page n’est pas sur votre appareil, et le serveur en a maintenant une version plus récente. Elle s’ouvrira quand cette version sera là.',
	broken: 'Cette page n’a pas pu s’ouvrir',
	brokenWhy:
		'L’application a rencontré un problème. Votre progression est intacte. Recharger la page peut aider.',
	asked: 'Vous demandiez\u00a0:',
	toLibrary: 'Aller à la bibliothèque',
	toCourse: 'Aller au cours'
};
