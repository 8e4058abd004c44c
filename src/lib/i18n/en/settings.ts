export const settingsWords = {
	title: 'Settings',
	language: 'Language',
	languageNote: 'Of the buttons and messages. A course keeps its own.',
	automatic: 'As the course',
	theme: 'Appearance',
	system: 'As the system',
	light: 'Light',
	dark: 'Dark',
	textSize: 'Text size',
	textSizes: { small: 'Small', normal: 'Normal', large: 'Large', largest: 'Largest' },
	sample: 'The text of the lessons will be as large as this line.',
	device: 'On this device',
	offlineWorks: 'A course is kept on this device when you open it, and is then there without a network.',
	offlineInsecure:
		'This page came over plain http. Browsers allow the offline copy and the installed app only over https or on localhost; reading, answering and saving work all the same.',
	offlineUnavailable:
		'This browser gives the page no way to keep an offline copy, as in some private windows; reading, answering and saving work all the same.'
};
