export const aboutWords = {
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
};
