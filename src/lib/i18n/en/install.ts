export const installWords = {
	title: 'On the home screen',
	how: {
		prompt: 'Carrel can be installed beside your apps, in a window of its own.',
		ios: 'Carrel can be added to your home screen: tap Share, then “Add to Home Screen”. Do it before you answer: the app there keeps its own progress, and does not know of this one.',
		safari:
			'Carrel can be added to your Dock: choose File, then “Add to Dock”. Do it before you answer: the app there keeps its own progress, and does not know of this one.',
		firefoxAndroid:
			'Carrel can be added to your home screen: open the menu of Firefox, then “Add to Home screen”.',
		menu: 'If your browser can install Carrel, its menu says so: “Install” or “Add to Home screen”.',
		none: 'This browser installs no apps on a computer. A bookmark serves as well: kept courses open from it without a network.'
	},
	install: 'Install',
	no: 'No, thank you'
};
