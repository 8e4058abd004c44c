export const marksWords = {
	unread: 'not read yet',
	read: 'read',
	unanswered: 'not answered yet',
	answered: 'answered',
	right: 'answered right',
	wrong: 'not right yet',
	partly: 'partly right',
	known: 'known',
	again: 'to look at again'
};
