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
	sample: 'Le texte des leçons aura la taille de cette ligne.',
	device: 'Sur cet appareil',
	offlineWorks: 'Un cours ouvert une fois reste sur cet appareil et se lit ensuite sans réseau.',
	offlineInsecure:
		'Cette page a été chargée en http, sans chiffrement. Les navigateurs ne permettent la copie hors ligne et l’installation qu’en https ou sur localhost\u00a0; lire, répondre et enregistrer restent possibles.',
	offlineUnavailable:
		'Ce navigateur ne permet pas à la page de garder une copie hors ligne, comme dans certaines fenêtres privées\u00a0; lire, répondre et enregistrer restent possibles.'
};
