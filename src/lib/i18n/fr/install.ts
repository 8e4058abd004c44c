import type { Messages } from '../en';

export const installWords: Messages['install'] = {
	title: 'Sur l’écran d’accueil',
	how: {
		prompt: 'Carrel peut se tenir parmi vos applications, dans sa propre fenêtre.',
		ios: 'Carrel peut se tenir sur votre écran d’accueil : touchez Partager, puis « Sur l’écran d’accueil ». Faites-le avant de répondre : l’application y garde sa propre progression et ne connaît pas celle-ci.',
		safari:
			'Carrel peut se tenir dans votre Dock : choisissez Fichier, puis « Ajouter au Dock ». Faites-le avant de répondre : l’application y garde sa propre progression et ne connaît pas celle-ci.',
		firefoxAndroid:
			'Carrel peut se tenir sur votre écran d’accueil : ouvrez le menu de Firefox, puis « Ajouter à l’écran d’accueil ».',
		menu: 'Si votre navigateur peut installer Carrel, son menu le dit : « Installer » ou « Ajouter à l’écran d’accueil ».',
		none: 'Ce navigateur n’installe pas d’applications sur un ordinateur. Un favori fait aussi bien : les cours gardés s’ouvrent de là sans réseau.'
	},
	install: 'Installer',
	no: 'Non, merci'
};
