import type { Messages } from '../en';

export const installWords: Messages['install'] = {
	title: 'Sur l’écran d’accueil',
	how: {
		prompt: 'Carrel peut s’installer parmi vos applications, dans sa propre fenêtre.',
		ios: 'Carrel peut s’installer sur votre écran d’accueil\u00a0: touchez Partager, puis «\u00a0Sur l’écran d’accueil\u00a0». Faites-le avant de répondre\u00a0: l’application y garde sa propre progression et ne connaît pas celle-ci.',
		safari:
			'Carrel peut s’installer dans votre Dock\u00a0: choisissez Fichier, puis «\u00a0Ajouter au Dock\u00a0». Faites-le avant de répondre\u00a0: l’application y garde sa propre progression et ne connaît pas celle-ci.',
		firefoxAndroid:
			'Carrel peut s’installer sur votre écran d’accueil\u00a0: ouvrez le menu de Firefox, puis «\u00a0Ajouter à l’écran d’accueil\u00a0».',
		menu: 'Si votre navigateur peut installer Carrel, son menu le dit\u00a0: «\u00a0Installer\u00a0» ou «\u00a0Ajouter à l’écran d’accueil\u00a0».',
		none: 'Ce navigateur n’installe pas d’applications sur un ordinateur. Un favori fera l’affaire\u00a0: il ouvre les cours gardés même sans réseau.'
	},
	install: 'Installer',
	no: 'Non, merci'
};
