export const lessonWords = {
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
};
