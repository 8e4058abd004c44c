import type { Messages } from '../en';
import { list } from './formats';

export const appWords: Messages['app'] = {
	name: 'Carrel',
	skip: 'Aller au texte',
	where: 'Vous êtes ici',
	library: 'Bibliothèque',
	settings: 'Réglages',
	about: 'À propos',
	list
};
