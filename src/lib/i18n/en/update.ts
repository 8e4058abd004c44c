import { count, megabytes } from './formats';

export const updateWords = {
	label: 'New version',
	here: 'A new version is here.',
	changes: (n: number) => count(n, '# change in this course', '# changes in this course'),
	now: 'Update now',
	held: 'It waits until the answer that you have begun, here or in another tab, is given.',
	new: 'new',
	changed: 'changed',
	untitled: 'A slide without a title',
	news: 'New since your last visit',
	seen: 'Got it',
	title: 'Updates',
	look: 'Check for updates',
	looking: 'Asking the server',
	current: 'This is the newest version.',
	fetching: 'A newer version is being fetched.',
	mismatch: 'The server has a newer version, but its copy there is not whole. Yours stays as it is.',
	network: 'A newer version did not come whole: the network broke off. Yours stays as it is.',
	storage: (bytes: number) =>
		`A newer version has no room here: ${megabytes(bytes)} more must be free on this device. Yours stays as it is, and so does your progress.`,
	unreachable: 'The server could not be reached.'
};
