import type { Messages } from '../en';

export const settingsWords: Messages['settings'] = {
	title: 'Réglages',
	language: 'Langue',
	languageNote: 'Celle des boutons et des messages. Un cours garde la sienne.',
	automatic: 'Celle du cours',
	theme: 'Apparence',
	system: 'Celle du système',
	light: 'Claire',
	dark: 'Sombre',
	textSize: 'Taille du texte',
	textSizes: { small: 'Petite', normal: 'Normale', large: 'Grande', largest: 'Très grande' },
	sample: 'Le texte d’une leçon est alors aussi grand que cette ligne.',
	device: 'Sur cet appareil',
	offlineWorks: 'Un cours ouvert est gardé sur cet appareil\u00a0: il est ensuite là sans réseau.',
	offlineInsecure:
		'Cette page est venue en http simple. Les navigateurs ne permettent la copie hors ligne et l’installation qu’en https ou sur localhost\u202f; lire, répondre et enregistrer marchent tout de même.',
	offlineUnavailable:
		'Ce navigateur ne permet pas à la page de garder une copie hors ligne, comme dans certaines fenêtres privées\u202f; lire, répondre et enregistrer marchent tout de même.'
};
