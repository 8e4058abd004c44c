import { count } from './formats';

export const progressWords = {
	title: 'Your progress',
	here: 'Your answers and the slides you have read are kept in this browser and sent nowhere.',
	hereShared:
		'Your answers and the slides you have read are kept in this browser and, encrypted, on the server.',
	keeping: {
		unknown: 'After your first answer, the browser is asked to promise that it keeps them.',
		granted: 'The browser has promised to keep them: it does not clear them by itself.',
		refused:
			'The browser has not promised to keep them: when the disk fills up, or when you stay away for weeks, it may clear them. A file that you export from time to time is safe.',
		unavailable:
			'The browser does not say whether it will clear them one day. A file that you export from time to time is safe.'
	},
	ask: 'Ask the browser again',
	fileNote:
		'A file holds everything you have answered and read. Importing one adds what is missing here and replaces nothing.',
	busy: 'One moment: a long log takes its time.',
	export: 'Export progress',
	import: 'Import progress',
	nothingYet: 'There is no progress to export yet.',
	exported: (n: number) => count(n, 'The file has # entry.', 'The file has # entries.'),
	imported: (n: number) => count(n, '# entry was added.', '# entries were added.'),
	nothingNew: 'Nothing was added: all that could be read in the file is here already.',
	refusedEntries: (n: number) =>
		count(n, '# entry could not be read and was left out.', '# entries could not be read and were left out.'),
	cut: 'The file ends too early: some of it is missing.',
	untouched: 'Nothing has changed here.',
	failed: {
		foreign: 'This is not a progress file from Carrel.',
		newer: 'This file was written by a newer version of Carrel: update the app, then import it again.',
		large: 'This file is too large to be progress from Carrel.',
		unreadable: 'This file could not be read.',
		full: 'There is no room left on this device.',
		unavailable: 'The progress on this device cannot be reached.'
	},
	leaveUnsaved:
		'An answer on this page could not be saved on this device: if you leave the page, it is lost. Leave all the same?',
	gone: 'Your progress on this device is gone: the browser has cleared it. If you have exported it to a file, you can restore it from there.',
	restore: 'Restore from a file',
	beginAnew: 'Begin anew',
	mayGo:
		'Your answers are kept in this browser only, and it has not promised to keep them: when the disk fills up, it may clear them.',
	understood: 'Understood',
	table: 'Export attempts as a table (CSV)',
	erase: 'Erase everything on this device',
	eraseTitle: 'Erase everything on this device?',
	eraseWhat:
		'Your answers and what you have read, drafts, settings and the courses kept offline: nothing of it is left in this browser, and it cannot be undone. A file that you export first can be imported again, here or elsewhere.',
	eraseFormer:
		'What the server still has under former words, encrypted, stays there if you do it now: wait until the settings no longer say that it is still to be erased.',
	exportFirst: 'Export progress first',
	eraseNot: 'Keep everything',
	eraseNow: 'Erase everything',
	unreadable: (n: number) =>
		count(
			n,
			'# entry on this device cannot be read by this version. It is kept.',
			'# entries on this device cannot be read by this version. They are kept.'
		)
};
