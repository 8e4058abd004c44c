import type { Messages } from '../en';

export const marksWords: Messages['marks'] = {
	unread: 'pas encore lue',
	read: 'lue',
	unanswered: 'sans réponse',
	answered: 'réponse donnée',
	right: 'réponse juste',
	wrong: 'pas encore juste',
	partly: 'en partie juste',
	known: 'acquise',
	again: 'à revoir'
};
