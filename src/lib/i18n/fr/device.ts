import type { Messages } from '../en';
import { count, list, megabytes } from './formats';

export const deviceWords: Messages['device'] = {
	title: 'Sur cet appareil',
	choice: 'Que garder\u00a0?',
	text: (bytes) => `Texte et questions, ${megabytes(bytes)}`,
	withPictures: (bytes) => `Avec les images, ${megabytes(bytes)} de plus`,
	absent: 'Ce cours n’est pas gardé ici. Pour le lire, il faut le réseau.',
	keeping: 'Le cours arrive sur cet appareil.',
	paused: 'En pause. Ce qui est arrivé reste\u00a0; le téléchargement reprendra au même point.',
	ready: 'Prêt hors ligne\u00a0: tous les fichiers sont ici, vérifiés, et se passent du réseau.',
	textReady: 'Le texte et les questions sont prêts hors ligne. Les images ont besoin du réseau.',
	network:
		'Des fichiers ne sont pas arrivés\u00a0: le réseau a été coupé, ou le serveur n’a pas répondu. Ce qui est arrivé reste\u00a0; la suite viendra dès que vous serez en ligne.',
	mismatch:
		'Des fichiers du serveur ne sont pas ceux de cette version\u00a0: ils n’ont pas été gardés. Le cours y est peut-être en train de changer. Réessayez un peu plus tard.',
	missing:
		'Des parties de ce cours manquent ici ou sont abîmées. Le test en mode avion, plus bas, les nomme.',
	storage: (bytes) =>
		`Il n’y a pas assez de place\u00a0: il faut libérer encore ${megabytes(bytes)} sur cet appareil. Supprimez autre chose, ou ne gardez que le texte. Ce qui est arrivé reste, votre progression aussi.`,
	noRoom: (bytes) =>
		`Il n’y a pas assez de place pour une copie hors ligne\u00a0: il faut libérer encore ${megabytes(bytes)} sur cet appareil. D’ici là, le cours a besoin du réseau.`,
	download: 'Téléchargement',
	share: (kept, bytes) => `${megabytes(kept)} sur ${megabytes(bytes)}`,
	pause: 'Suspendre',
	resume: 'Reprendre',
	cancel: 'Annuler',
	cancelPictures: 'Renoncer aux images',
	again: 'Réessayer',
	textOnly: 'Ne garder que le texte',
	occupies: (bytes) => `Il occupe ici ${megabytes(bytes)}, application comprise.`,
	pictures: (bytes) =>
		`Les images représentent encore ${megabytes(bytes)}. Pour ménager votre connexion, elles n’ont pas été téléchargées d’office.`,
	fetchPictures: 'Télécharger les images',
	textIsEnough: 'Le texte suffit',
	check: 'Test en mode avion',
	unchecked: 'Le test n’est pas allé jusqu’au bout. Recommencez.',
	checking: 'Ouverture de chaque page, réseau coupé',
	opens: (pages, pictures) => {
		const parts = [count(pages, '# page', '# pages')];
		if (pictures > 0) parts.push(count(pictures, '# image', '# images'));
		return `${list(parts)} s’ouvrent sans réseau.`;
	},
	absentFiles: (n) =>
		count(n, '# fichier manque ou est abîmé\u00a0:', '# fichiers manquent ou sont abîmés\u00a0:'),
	fetchAgain: 'Télécharger à nouveau',
	remove: 'Retirer de cet appareil',
	removeTitle: 'Retirer ce cours de l’appareil\u00a0?',
	removeWhy:
		'Ses pages et ses images auront de nouveau besoin du réseau. Vos réponses et vos lectures restent ici.',
	removeNow: 'Retirer',
	removeNot: 'Le garder',
	evicted: {
		keeping:
			'Votre navigateur a retiré des parties de ce cours pour libérer de la place. Elles sont en train de revenir.',
		ready:
			'Votre navigateur avait retiré des parties de ce cours pour libérer de la place. Elles sont revenues.',
		incomplete:
			'Votre navigateur a retiré des parties de ce cours pour libérer de la place. Elles reviendront quand vous serez en ligne.'
	}
};
