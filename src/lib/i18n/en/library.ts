export const libraryWords = {
	title: 'Courses',
	lede: 'Each course is kept on this device once you have opened it: it needs no network to be read, and no account to remember where you are.',
	empty: 'This library holds no course yet.'
};
