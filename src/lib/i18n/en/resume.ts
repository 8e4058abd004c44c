export const resumeWords = {
	resumed: 'Back where you were:',
	resumedUntitled: 'Back where you were',
	fromStart: 'Go to the beginning'
};
