export const statusWords = {
	label: 'Network and offline copy',
	online: 'Online',
	offline: 'Offline'
};
