import { list } from './formats';

export const appWords = {
	name: 'Carrel',
	skip: 'Skip to the text',
	where: 'Where you are',
	library: 'Library',
	settings: 'Settings',
	about: 'About',
	list
};
