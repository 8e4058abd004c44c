import type { Messages } from '../en';
import { formats } from '../format';

const { count } = formats('fr');

export const question: Messages['question'] = {
	kinds: {
		single: 'Une seule réponse',
		multiple: 'Plusieurs réponses possibles',
		number: 'Un nombre',
		text: 'Un mot ou quelques-uns',
		order: 'À mettre en ordre',
		open: 'Avec vos mots'
	},
	true: 'Vrai',
	false: 'Faux',
	yourAnswer: 'Votre réponse',
	check: 'Vérifier',
	keep: 'Garder ma réponse',
	again: 'Réessayer',
	reveal: 'Voir la réponse',
	hint: 'Indice',
	why: 'Pourquoi',
	model: 'Une réponse possible',
	right: 'Juste',
	rightRevealed: 'Juste, après avoir vu la réponse',
	notKnown: 'Cela ne compte pas comme su.',
	wrong: 'Pas tout à fait',
	partly: 'En partie juste',
	kept: 'Gardée',
	noKey: 'Le cours ne donne pas la réponse à cette question : la vôtre est gardée sans être notée.',
	openKept: 'Votre réponse est gardée. Comparez-la vous-même à la réponse proposée.',
	answerIs: 'La réponse',
	found: (n, of) => `Vous en avez trouvé ${n} sur ${of}.`,
	missed: (n) => count(n, 'Il manque # bonne réponse.', 'Il manque # bonnes réponses.'),
	extra: (n) => count(n, '# de vos choix n’est pas juste.', '# de vos choix ne sont pas justes.'),
	inPlace: (n, of) => `${n} sur ${of} à leur place.`,
	option: {
		right: 'Votre choix : juste',
		wrong: 'Votre choix : pas juste',
		missed: 'Juste, et non choisie',
		solution: 'Juste',
		inPlace: 'À sa place',
		outOfPlace: 'Pas à sa place'
	},
	chooseFirst: 'Choisissez d’abord une réponse.',
	typeFirst: 'Écrivez d’abord une réponse.',
	notANumber: 'Écrivez un nombre, par exemple 1 234,5.',
	withinTolerance: (value, tolerance) => `${value}, à ${tolerance} près`,
	moveUp: (text) => `Monter\u00a0: ${text}`,
	moveDown: (text) => `Descendre\u00a0: ${text}`,
	moved: (place, of) => `Maintenant à la place ${place} sur ${of}`,
	poll: (key) => (key === undefined ? 'Sondage en direct' : `Sondage en direct, code ${key}`),
	changed: 'Cette question a changé depuis votre réponse.',
	before: 'Telle qu’elle était',
	youAnswered: (text) => `Vous aviez répondu\u00a0: ${text}`,
	saving: 'Enregistrement',
	saved: 'Enregistré',
	unsaved: 'Votre réponse n’a pas pu être enregistrée sur cet appareil. Elle est toujours sur cette page.',
	full: 'Il n’y a plus de place sur cet appareil : votre réponse n’est pas enregistrée. Elle est toujours sur cette page.',
	tooLong:
		'Votre réponse est trop longue\u00a0: 10 000 caractères au plus. Elle est toujours sur cette page.',
	charactersLeft: (n) => count(n, 'Encore # caractère', 'Encore # caractères'),
	saveAgain: 'Enregistrer à nouveau',
	reread: 'À relire',
	needsScript: 'Il faut JavaScript pour vérifier et garder les réponses.'
};
