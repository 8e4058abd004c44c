import type { Messages } from '../en';
import { count, duration } from './formats';

export const overviewWords: Messages['overview'] = {
	title: 'Votre progression',
	see: 'Voir votre progression',
	seeAgain: (n) =>
		count(
			n,
			'Voir votre progression\u00a0: # question à revoir',
			'Voir votre progression\u00a0: # questions à revoir'
		),
	slidesRead: (n, of) => `${n} ${n < 2 ? 'diapositive lue' : 'diapositives lues'} sur ${of}`,
	questionsAnswered: (n, of) => `${n} ${n < 2 ? 'question traitée' : 'questions traitées'} sur ${of}`,
	questionsKnown: (n, of) => `${n} ${n < 2 ? 'question acquise' : 'questions acquises'} sur ${of}`,
	knownMeans:
		'Est acquis ce que vous avez réussi du premier coup, deux jours différents, et sans erreur depuis.',
	standing: {
		known: 'Acquises',
		right: 'Justes une fois',
		answered: 'Sans note',
		again: 'À revoir',
		unanswered: 'Sans réponse'
	},
	again: 'À revoir',
	nothingAgain: 'Rien\u00a0: vos dernières réponses sont justes.',
	unsure: 'Vous hésitiez.',
	afterSolution: 'Vous avez répondu après avoir vu la solution.',
	objectives: 'Par objectif',
	objective: 'Vous saurez',
	lessons: 'Par leçon',
	lesson: 'Leçon',
	rightColumn: 'Justes',
	againColumn: 'À revoir',
	noQuestions: 'sans question',
	time: 'Temps',
	timeMeans:
		'Le temps étudié est celui que vous avez passé devant une diapositive, cinq minutes au plus d’affilée.',
	part: 'Partie du programme',
	otherLessons: 'Autres leçons',
	planned: 'Prévu',
	studied: 'Étudié',
	total: 'En tout',
	duration,
	startOver: 'Recommencer',
	startOverMeans:
		'Ce que vous recommencez ne compte plus comme lu, et ses questions redeviennent sans réponse. Rien n’est effacé\u00a0: vos anciennes réponses restent visibles et figurent dans le fichier que vous exportez.',
	startOverWhat: 'Que recommencer\u00a0?',
	wholeCourse: 'Tout le cours',
	startOverTitle: (lesson) =>
		lesson === null ? 'Recommencer tout le cours\u00a0?' : `Recommencer «\u00a0${lesson}\u00a0»\u00a0?`,
	startOverSure: 'Oui, recommencer',
	keep: 'Non',
	missing:
		'Votre progression ne peut pas être affichée pour l’instant\u00a0: la liste des leçons du cours n’est pas sur cet appareil. Rien n’est perdu. Rechargez cette page quand il y aura du réseau.',
	needsScript: 'Votre progression est affichée par un script, que ce navigateur n’exécute pas.'
};
