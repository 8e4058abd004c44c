import type { Messages } from '../en';
import { count, hours } from './formats';

export const courseWords: Messages['course'] = {
	start: 'Commencer la lecture',
	continue: 'Reprendre',
	objectives: 'Ce que vous saurez faire',
	programme: 'Programme',
	progress: 'Où vous en êtes',
	planned: (value) => `${hours(value)} ${value < 2 ? 'prévue' : 'prévues'}`,
	hours,
	lessons: (n) => count(n, '# leçon', '# leçons'),
	slides: (n) => count(n, '# diapositive', '# diapositives'),
	questions: (n) => count(n, '# question', '# questions'),
	read: (n, of) => `${n} ${n < 2 ? 'diapositive lue' : 'diapositives lues'} sur ${of}`,
	right: (n, of) => `${n} ${n < 2 ? 'réponse juste' : 'réponses justes'} sur ${of}`,
	notWritten: 'pas encore écrite'
};
