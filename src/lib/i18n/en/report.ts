import { count } from './formats';

export const reportWords = {
	report: 'Report a mistake',
	reportIn: (slide: string) => `Report a mistake in “${slide}”`,
	what: 'What is wrong?',
	left: (n: number) => count(n, '# character left', '# characters left'),
	goesWith: 'This goes with it:',
	title: (lesson: string) => `A mistake in “${lesson}”`,
	about: {
		course: (title: string) => `Course: ${title}`,
		lesson: (title: string) => `Lesson: ${title}`,
		slide: (title: string) => `Slide: ${title}`,
		question: (prompt: string) => `Question: ${prompt}`,
		version: (version: string, slide: string) => `Version: ${version}, of the slide ${slide}`
	},
	to: {
		mail: (address: string) =>
			`Your mail program opens with a message to ${address}. You send it there; without a network, it waits there.`,
		form: (host: string) =>
			`A form on ${host} opens with the report in it. You send it there, where others may read it.`,
		page: (host: string) =>
			`A page on ${host} opens, and the report is copied: paste it there, where others may read it.`
	},
	offline: (host: string) =>
		`There is no network, and ${host} cannot be reached without one. The report can wait on this device; you send it later, from the settings.`,
	open: { mail: 'Open the mail program', web: 'Open in a new tab' },
	keep: 'Keep for later',
	copy: 'Copy the report',
	cancel: 'Cancel',
	close: 'Close',
	opened: 'Opened. The report is sent from there, not from here.',
	openedToPaste: 'Opened. The report is copied: paste it there.',
	copied: 'Copied.',
	byHand: 'The browser refused to copy it. Here it is, to copy by hand:',
	kept: 'Kept on this device.',
	notKept: 'This browser keeps nothing for the page. Copy the report, so that it is not lost.',
	waiting: (n: number) => count(n, '# report waits for the network.', '# reports wait for the network.'),
	sendable: (n: number) =>
		count(n, '# report of a mistake can be sent now.', '# reports of mistakes can be sent now.'),
	waitingTitle: 'Reports of mistakes',
	note: 'Nothing is sent by itself: you open each report, and delete it here once it is sent.',
	look: 'Look at them',
	remove: 'Delete'
};
