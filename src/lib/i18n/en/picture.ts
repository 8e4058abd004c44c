export const pictureWords = {
	hint: 'Opens large',
	nameless: 'Picture',
	view: 'View of the picture',
	larger: 'Larger',
	smaller: 'Smaller',
	showHere: 'Show here (needs the network)',
	absent: 'This picture is not on your device.'
};
