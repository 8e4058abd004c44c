import type { Messages } from '../en';

export const storageWords: Messages['storage'] = {
	unavailable:
		'Votre progression ne peut pas être enregistrée\u00a0: ce navigateur ne permet pas à la page de stocker quoi que ce soit.',
	newer:
		'Votre progression a été enregistrée par une version plus récente. Rechargez la page pour la retrouver.',
	blocked:
		'L’enregistrement attend un autre onglet de ce site, qui montre encore une version plus ancienne\u00a0: fermez-le, ou rechargez-le.',
	full: 'Il n’y a plus de place sur cet appareil\u00a0: ce que vous lisez et répondez maintenant n’est pas enregistré.',
	lost: 'L’enregistrement s’est arrêté dans cet onglet\u00a0: un autre a peut-être mis l’application à jour. Rechargez la page pour continuer.',
	reload: 'Recharger'
};
