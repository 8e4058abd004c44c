export const errorWords = {
	notFound: 'There is no page here',
	notFoundWhy: 'The link may be old, or a letter of it was lost on the way. Your progress is safe.',
	notFoundYet: 'If it is newer than your last visit, it will open once you are online again.',
	offline: 'This page is not on your device',
	offlineWhy:
		'It cannot be fetched now, and only courses that you have opened are kept. It will open once you are online again.',
	newer: 'The course has moved on',
	newerWhy:
		'This page is not on your device, and the server now has a newer version of it. It opens once that version is here.',
	broken: 'This page could not be opened',
	brokenWhy: 'Something went wrong in the app. Your progress is safe. Reloading the page may help.',
	asked: 'You asked for',
	toLibrary: 'Go to the library',
	toCourse: 'Go to the course'
};
