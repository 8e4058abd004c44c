import type { Messages } from '../en';

export const pictureWords: Messages['picture'] = {
	hint: 'S’ouvre en grand',
	nameless: 'Image',
	view: 'Vue de l’image',
	larger: 'Plus grand',
	smaller: 'Plus petit',
	showHere: 'Afficher ici (il faut le réseau)',
	absent: 'Cette image n’est pas sur votre appareil.'
};
