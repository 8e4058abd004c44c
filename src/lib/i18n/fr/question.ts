import type { Messages } from '../en';
import { count, list } from './formats';

export const questionWords: Messages['question'] = {
	kinds: {
		single: 'Une seule réponse',
		multiple: 'Plusieurs réponses possibles',
		number: 'Un nombre',
		text: 'Un mot ou quelques mots',
		order: 'À mettre dans l’ordre',
		open: 'Avec vos propres mots'
	},
	keys: {
		choose: (letters) => `Touches\u00a0: ${list(letters)} pour choisir, Entrée pour vérifier`,
		order: 'Touches\u00a0: Alt et ↑ ou ↓ pour déplacer, Ctrl et Entrée pour vérifier',
		write: 'Touches\u00a0: Ctrl et Entrée pour garder'
	},
	true: 'Vrai',
	false: 'Faux',
	yourAnswer: 'Votre réponse',
	check: 'Vérifier',
	keep: 'Garder ma réponse',
	again: 'Réessayer',
	reveal: 'Voir la réponse',
	unsure: 'J’hésite',
	wasUnsure: 'Vous hésitiez.',
	hint: 'Indice',
	right: 'Juste',
	rightRevealed: 'Juste, après avoir vu la réponse',
	notKnown: 'Elle ne compte pas comme acquise.',
	wrong: 'Pas tout à fait',
	partly: 'En partie juste',
	kept: 'Gardée',
	noKey: 'Le cours ne donne pas la réponse à cette question\u00a0: la vôtre est gardée sans être notée.',
	openKept: 'Votre réponse est gardée. Comparez-la à la réponse proposée, et jugez vous-même.',
	judged: {
		right: 'Juste, selon vous',
		partly: 'En partie juste, selon vous',
		wrong: 'Pas encore juste, selon vous'
	},
	answerIs: 'La réponse',
	found: (n, of) => `Vous en avez trouvé ${n} sur ${of}.`,
	missed: (n) => count(n, 'Il manque # bonne réponse.', 'Il manque # bonnes réponses.'),
	extra: (n) => count(n, '# de vos choix n’est pas juste.', '# de vos choix ne sont pas justes.'),
	inPlace: (n, of) => `${n} sur ${of} à la bonne place.`,
	option: {
		right: 'Votre choix\u00a0: juste',
		wrong: 'Votre choix\u00a0: pas juste',
		missed: 'Juste, mais non choisie',
		solution: 'Juste',
		inPlace: 'À sa place',
		outOfPlace: 'Pas à sa place'
	},
	chooseFirst: 'Choisissez d’abord une réponse.',
	typeFirst: 'Écrivez d’abord une réponse.',
	notANumber: 'Écrivez un nombre, par exemple 1\u202f234,5.',
	withinTolerance: (value, tolerance) => `${value}, à ${tolerance} près`,
	moveUp: (text) => `Monter\u00a0: ${text}`,
	moveDown: (text) => `Descendre\u00a0: ${text}`,
	moved: (text, place, of) => `${text}\u00a0: maintenant en position ${place} sur ${of}`,
	poll: (key) => (key === undefined ? 'Sondage en direct' : `Sondage en direct, code ${key}`),
	saving: 'Enregistrement',
	saved: 'Enregistré',
	unsaved: 'Votre réponse n’a pas pu être enregistrée sur cet appareil. Elle est toujours sur cette page.',
	full: 'Il n’y a plus de place sur cet appareil\u00a0: votre réponse n’est pas enregistrée. Elle est toujours sur cette page.',
	tooLong:
		'Votre réponse est trop longue\u00a0: 10\u202f000 caractères au plus. Elle est toujours sur cette page.',
	charactersLeft: (n) => count(n, 'Encore # caractère', 'Encore # caractères'),
	charactersOver: (n) => count(n, '# caractère de trop', '# caractères de trop'),
	saveAgain: 'Enregistrer à nouveau',
	needsScript: 'Il faut JavaScript pour vérifier et garder les réponses.'
};
