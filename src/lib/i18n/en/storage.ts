export const storageWords = {
	unavailable: 'Your progress cannot be saved: this browser gives the page no storage.',
	newer: 'Your progress was kept by a newer version of this app. Reload the page to get it.',
	blocked:
		'Saving waits for another tab of this site, which still shows an older version: close it, or reload it.',
	full: 'There is no room left on this device: what you read and answer now is not saved.',
	lost: 'Saving has stopped in this tab: another one may have updated the app. Reload the page to go on.',
	reload: 'Reload'
};
