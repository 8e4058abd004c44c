export const pictureWords = {
	hint: 'Opens large',
	nameless: 'Picture',
	view: 'View of the picture',
	larger: 'Larger',
	smaller: 'Smaller'
};
