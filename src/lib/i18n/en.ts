import { progress } from './en/progress';
import { question } from './en/question';
import { formats } from './format';

const { percent, hours, megabytes, count, list } = formats('en');

/** Every word of the interface. This catalogue is the model: each other language has its shape. */
export const en = {
	locale: 'en',

	app: {
		name: 'Carrel',
		skip: 'Skip to the text',
		where: 'Where you are',
		library: 'Library',
		settings: 'Settings',
		about: 'About',
		list
	},

	library: {
		title: 'Courses',
		lede: 'Each course is kept on this device once you have opened it: it needs no network to be read, and no account to remember where you are.',
		empty: 'This library holds no course yet.'
	},

	course: {
		start: 'Start reading',
		continue: 'Continue',
		objectives: 'What you will be able to do',
		programme: 'Programme',
		progress: 'How far you are',
		planned: (value: number) => `${hours(value)} planned`,
		hours,
		lessons: (n: number) => count(n, '# lesson', '# lessons'),
		slides: (n: number) => count(n, '# slide', '# slides'),
		questions: (n: number) => count(n, '# question', '# questions'),
		read: (n: number, of: number) => `${n} of ${count(of, '# slide', '# slides')} read`,
		right: (n: number, of: number) => `${n} of ${count(of, '# question', '# questions')} right`,
		notWritten: 'not written yet'
	},

	lesson: {
		contents: 'Contents',
		openContents: 'Open the contents',
		close: 'Close',
		linkTo: (title: string) => `Link to “${title}”`,
		previous: 'Previous',
		next: 'Next',
		others: 'Other lessons',
		backToCourse: 'Back to the course',
		end: 'End of the course',
		endSoFar: 'End of what is written so far',
		resumed: 'Back where you were:',
		resumedUntitled: 'Back where you were',
		fromStart: 'Go to the beginning',
		showHere: 'Show here (needs the network)',
		pictureAbsent: 'This picture is not on your device.'
	},

	picture: {
		hint: 'Opens large',
		nameless: 'Picture',
		view: 'View of the picture',
		larger: 'Larger',
		smaller: 'Smaller'
	},

	marks: {
		unread: 'not read yet',
		read: 'read',
		unanswered: 'not answered yet',
		answered: 'answered',
		right: 'answered right',
		wrong: 'not right yet',
		partly: 'partly right'
	},

	question,
	status: {
		label: 'Network and offline copy',
		online: 'Online',
		offline: 'Offline',
		ready: 'Ready offline',
		text: 'Text ready offline',
		absent: 'Not yet offline',
		keeping: (share: number) => `Keeping ${percent(share)}`,
		paused: (share: number) => `Paused ${percent(share)}`,
		incomplete: (share: number) => `Kept ${percent(share)}`,
		noRoom: 'No room to keep it',
		unavailable: 'Only online here'
	},

	device: {
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
		storage: (bytes: number) =>
			`There is no room: ${megabytes(bytes)} more must be free on this device. Delete something else, or keep only the text. What has come stays, and so does your progress.`,
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
		checking: 'Opening every page with the network shut off',
		opens: (pages: number, pictures: number) => {
			const parts = [count(pages, '# page', '# pages')];
			if (pictures > 0) parts.push(count(pictures, '# picture', '# pictures'));
			return `${list(parts)} open without a network.`;
		},
		missing: (n: number) => count(n, '# file is missing or damaged:', '# files are missing or damaged:'),
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
	},

	update: {
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
		failed: 'The server has a newer version, but its copy there is not whole. Yours stays as it is.',
		unreachable: 'The server could not be reached.'
	},

	storage: {
		unavailable: 'Your progress cannot be saved: this browser gives the page no storage.',
		newer: 'Your progress was kept by a newer version of this app. Reload the page to get it.',
		full: 'There is no room left on this device: what you read and answer now is not saved.',
		lost: 'Saving has stopped in this tab: another one may have updated the app. Reload the page to go on.',
		reload: 'Reload'
	},

	progress,

	install: {
		title: 'On the home screen',
		how: {
			prompt: 'Carrel can stand beside your apps, in a window of its own.',
			ios: 'Carrel can stand on your home screen: tap Share, then “Add to Home Screen”. Do it before you answer: the app there keeps its own progress, and does not know of this one.',
			safari:
				'Carrel can stand in your Dock: choose File, then “Add to Dock”. Do it before you answer: the app there keeps its own progress, and does not know of this one.',
			firefoxAndroid:
				'Carrel can stand on your home screen: open the menu of Firefox, then “Add to Home screen”.',
			menu: 'If your browser can install Carrel, its menu says so: “Install” or “Add to Home screen”.',
			none: 'This browser installs no apps on a computer. A bookmark serves as well: kept courses open from it without a network.'
		},
		install: 'Install',
		no: 'No, thank you'
	},
	settings: {
		title: 'Settings',
		language: 'Language',
		languageNote: 'Of the buttons and messages. A course keeps its own.',
		automatic: 'As the course',
		theme: 'Appearance',
		system: 'As the system',
		light: 'Light',
		dark: 'Dark',
		device: 'On this device',
		offlineWorks: 'A course is kept on this device when you open it, and is then there without a network.',
		offlineInsecure:
			'This page came over plain http. Browsers allow the offline copy and the installed app only over https or on localhost; reading, answering and saving work all the same.',
		offlineUnavailable:
			'This browser gives the page no way to keep an offline copy, as in some private windows; reading, answering and saving work all the same.'
	},

	about: {
		title: 'About',
		lede: 'Carrel is a quiet place to study: it turns an instructor’s slides into a course that stays on your device.',
		courses: 'The courses',
		authors: 'Authors',
		licence: 'Licence',
		source: 'Source',
		report: 'Report a mistake',
		noLicence: 'None is stated: all rights stay with the authors.',
		app: 'The app',
		version: 'Version',
		build: 'Build'
	},

	error: {
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
	}
};

export type Messages = typeof en;
