import type { Messages } from '../en';
import { count, megabytes } from './formats';

export const updateWords: Messages['update'] = {
	label: 'Nouvelle version',
	here: 'Une nouvelle version est là.',
	changes: (n) => count(n, '# changement dans ce cours', '# changements dans ce cours'),
	now: 'Mettre à jour',
	held: 'Elle attend que vous ayez donné la réponse commencée, ici ou dans un autre onglet.',
	new: 'nouveau',
	changed: 'modifié',
	untitled: 'Une diapositive sans titre',
	news: 'Nouveau depuis votre dernière visite',
	seen: 'C’est vu',
	title: 'Mises à jour',
	look: 'Chercher une mise à jour',
	looking: 'Recherche en cours',
	current: 'C’est la version la plus récente.',
	fetching: 'Une version plus récente est en train d’arriver.',
	mismatch: 'Le serveur a une version plus récente, mais elle y est incomplète. La vôtre reste telle quelle.',
	network:
		'Une version plus récente n’est arrivée qu’en partie\u00a0: le réseau a été coupé. La vôtre reste telle quelle.',
	storage: (bytes) =>
		`Il n’y a pas assez de place pour une version plus récente\u00a0: il faut libérer encore ${megabytes(bytes)} sur cet appareil. La vôtre reste telle quelle, votre progression aussi.`,
	unreachable: 'Le serveur n’a pas pu être joint.'
};
