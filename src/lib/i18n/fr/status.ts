import type { Messages } from '../en';

export const statusWords: Messages['status'] = {
	label: 'Réseau et copie hors ligne',
	online: 'En ligne',
	offline: 'Hors ligne'
};
