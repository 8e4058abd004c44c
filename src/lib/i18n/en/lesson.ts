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
	endSoFar: 'End of what is written so far'
};
