import { count, list, megabytes } from './formats';

export const deviceWords = {
	title: 'On this device',
	choice: 'What to keep',
	text: (bytes: number) => `Text and questions, ${megabytes(bytes)}`,
	withPictures: (bytes: number) => `With pictures, ${megabytes(bytes)} more`,
	absent: 'This course is not kept here. To read it, you need the network.',
	keeping: 'The course is on its way to this device.',
	paused: 'Paused. What has come stays; the rest goes on from there.',
	ready: 'Ready offline: every file is here, has been checked, and needs no network.',
	textReady: 'The text and the questions are ready offline. The pictures need the network.',
	network:
		'Some files did not come: the network broke off, or the server did not answer. What has come stays; the rest follows once you are online.',
	mismatch:
		'Some files on the server are not the ones that belong to this version, so they were not kept. The course may be changing there just now. Try again in a while.',
	missing: 'Parts of this course are missing here or damaged. The airplane check below names them.',
	storage: (bytes: number) =>
		`There is no room: ${megabytes(bytes)} more must be free on this device. Delete something else, or keep only the text. What has come stays, and so does your progress.`,
	noRoom: (bytes: number) =>
		`There is no room for an offline copy: ${megabytes(bytes)} more must be free on this device. Until then, the course needs the network.`,
	download: 'Download',
	share: (kept: number, bytes: number) => `${megabytes(kept)} of ${megabytes(bytes)}`,
	pause: 'Pause',
	resume: 'Resume',
	cancel: 'Cancel',
	cancelPictures: 'Cancel the pictures',
	again: 'Try again',
	textOnly: 'Keep only the text',
	occupies: (bytes: number) => `It takes ${megabytes(bytes)} here, the app itself included.`,
	pictures: (bytes: number) =>
		`The pictures are another ${megabytes(bytes)}. To spare your connection, they were not fetched unasked.`,
	fetchPictures: 'Fetch the pictures',
	textIsEnough: 'The text is enough',
	check: 'Airplane check',
	unchecked: 'The check did not come to an end. Try it again.',
	checking: 'Opening every page with the network shut off',
	opens: (pages: number, pictures: number) => {
		const parts = [count(pages, '# page', '# pages')];
		if (pictures > 0) parts.push(count(pictures, '# picture', '# pictures'));
		return `${list(parts)} open without a network.`;
	},
	absentFiles: (n: number) => count(n, '# file is missing or damaged:', '# files are missing or damaged:'),
	fetchAgain: 'Fetch again',
	remove: 'Remove from this device',
	removeTitle: 'Remove this course from the device?',
	removeWhy:
		'Its pages and pictures will need the network again. Your answers and what you have read stay here.',
	removeNow: 'Remove',
	removeNot: 'Keep it',
	evicted: {
		keeping: 'Your browser has removed parts of this course to free room. They are being fetched again.',
		ready: 'Your browser had removed parts of this course to free room. They are here again.',
		incomplete: 'Your browser has removed parts of this course to free room. Connect to get them back.'
	}
};
