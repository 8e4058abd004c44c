import type { Messages } from '../en';

export const attemptsWords: Messages['attempts'] = {
	past: 'Vos essais',
	changed: 'Cette question a changé depuis votre réponse.',
	asItWas: 'Telle qu’elle était',
	youAnswered: 'Vous aviez répondu\u00a0:',
	judge: {
		question: 'Et la vôtre\u00a0?',
		right: 'J’avais bon',
		partly: 'En partie',
		wrong: 'Pas encore'
	},
	why: 'Pourquoi',
	model: 'Une réponse possible',
	reread: 'À relire',
	whichNumber: 'Cela peut se lire de deux façons. Quel nombre voulez-vous dire\u00a0?',
	notJudged: 'Pas encore jugée',
	noMark: 'Gardée sans être notée',
	notSure: 'Vous hésitiez',
	withHint: 'Avec l’indice',
	afterAnswer: 'Après avoir vu la réponse',
	askedThen: 'La question était alors\u00a0:',
	before: 'Avant de recommencer',
	startOver: 'Recommencer cette question',
	nothingDeleted:
		'Elle redeviendra une question sans réponse. Rien n’est effacé\u00a0: vos essais restent dans cette liste.',
	unreadable: 'Vos essais ne peuvent pas être lus pour le moment.'
};
