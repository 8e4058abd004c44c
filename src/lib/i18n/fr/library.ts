import type { Messages } from '../en';

export const libraryWords: Messages['library'] = {
	title: 'Cours',
	lede: 'Chaque cours ouvert une fois reste sur cet appareil\u00a0: il se lit sans réseau et se souvient de vous sans compte.',
	empty: 'Cette bibliothèque ne contient encore aucun cours.'
};
