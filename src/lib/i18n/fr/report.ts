import type { Messages } from '../en';
import { count } from './formats';

export const reportWords: Messages['report'] = {
	report: 'Signaler une erreur',
	reportIn: (slide) => `Signaler une erreur dans «\u00a0${slide}\u00a0»`,
	what: 'Qu’est-ce qui ne va pas\u00a0?',
	left: (n) => count(n, 'Encore # caractère', 'Encore # caractères'),
	goesWith: 'Joint au signalement\u00a0:',
	title: (lesson) => `Une erreur dans «\u00a0${lesson}\u00a0»`,
	about: {
		course: (title) => `Cours\u00a0: ${title}`,
		lesson: (title) => `Leçon\u00a0: ${title}`,
		slide: (title) => `Diapositive\u00a0: ${title}`,
		question: (prompt) => `Question\u00a0: ${prompt}`,
		version: (version, slide) => `Version\u00a0: ${version}, et ${slide} pour la diapositive`
	},
	to: {
		mail: (address) =>
			`Votre messagerie s’ouvre sur un message à ${address}. C’est là que vous l’envoyez\u00a0; sans réseau, il y attend.`,
		form: (host) =>
			`Un formulaire de ${host} s’ouvre, déjà rempli. C’est là que vous l’envoyez, et d’autres peuvent l’y lire.`,
		page: (host) =>
			`Une page de ${host} s’ouvre, et le signalement est copié\u00a0: collez-le là-bas, où d’autres peuvent le lire.`
	},
	offline: (host) =>
		`Il n’y a pas de réseau\u00a0: ${host} ne peut pas être joint. Le signalement peut attendre sur cet appareil\u00a0; vous l’enverrez plus tard, depuis les réglages.`,
	open: { mail: 'Ouvrir la messagerie', web: 'Ouvrir dans un nouvel onglet' },
	keep: 'Garder pour plus tard',
	copy: 'Copier le signalement',
	cancel: 'Annuler',
	close: 'Fermer',
	opened: 'Ouvert. Le signalement part de là-bas, pas d’ici.',
	openedToPaste: 'Ouvert. Le signalement est copié\u00a0: collez-le là-bas.',
	copied: 'Copié.',
	byHand: 'Le navigateur a refusé la copie. Voici le signalement, à copier à la main\u00a0:',
	kept: 'Gardé sur cet appareil.',
	notKept: 'Ce navigateur ne garde rien pour la page. Copiez le signalement pour ne pas le perdre.',
	waiting: (n) => count(n, '# signalement attend le réseau.', '# signalements attendent le réseau.'),
	sendable: (n) =>
		count(n, '# signalement d’erreur peut être envoyé.', '# signalements d’erreurs peuvent être envoyés.'),
	waitingTitle: 'Erreurs à signaler',
	note: 'Rien n’est envoyé tout seul\u00a0: vous ouvrez vous-même chaque signalement, et le supprimez ici une fois envoyé.',
	look: 'Les voir',
	remove: 'Supprimer'
};
