import type { Messages } from '../en';
import { count } from './formats';

export const progressWords: Messages['progress'] = {
	title: 'Votre progression',
	here: 'Vos réponses et les diapositives lues sont gardées dans ce navigateur et ne sont envoyées nulle part.',
	hereShared:
		'Vos réponses et les diapositives lues sont gardées dans ce navigateur et, chiffrées, sur le serveur.',
	keeping: {
		unknown: 'Après votre première réponse, la page demande au navigateur de s’engager à les garder.',
		granted: 'Le navigateur s’est engagé à les garder\u00a0: il ne les efface pas de lui-même.',
		refused:
			'Le navigateur ne s’est pas engagé à les garder\u00a0: quand le disque se remplit, ou après des semaines sans visite, il peut les effacer. Un fichier exporté de temps en temps est à l’abri.',
		unavailable:
			'Le navigateur ne dit pas s’il les effacera un jour. Un fichier exporté de temps en temps est à l’abri.'
	},
	ask: 'Redemander au navigateur',
	fileNote:
		'Un fichier contient tout ce que vous avez répondu et lu. L’importer ajoute ce qui manque ici et ne remplace rien.',
	busy: 'Un instant\u00a0: un long journal demande du temps.',
	export: 'Exporter la progression',
	import: 'Importer une progression',
	nothingYet: 'Il n’y a pas encore de progression à exporter.',
	exported: (n) => count(n, 'Le fichier contient # entrée.', 'Le fichier contient # entrées.'),
	imported: (n) => count(n, '# entrée a été ajoutée.', '# entrées ont été ajoutées.'),
	nothingNew: 'Rien n’a été ajouté\u00a0: tout ce qui est lisible dans le fichier est déjà ici.',
	refusedEntries: (n) =>
		count(n, '# entrée illisible a été laissée de côté.', '# entrées illisibles ont été laissées de côté.'),
	cut: 'Le fichier s’arrête trop tôt\u00a0: il en manque une partie.',
	untouched: 'Rien n’a changé ici.',
	failed: {
		foreign: 'Ce n’est pas un fichier de progression de Carrel.',
		newer:
			'Ce fichier vient d’une version plus récente de Carrel\u00a0: mettez l’application à jour, puis importez-le à nouveau.',
		large: 'Ce fichier est trop grand pour être une progression.',
		unreadable: 'Ce fichier n’a pas pu être lu.',
		full: 'Il n’y a plus de place sur cet appareil.',
		unavailable: 'La progression de cet appareil est inaccessible.'
	},
	leaveUnsaved:
		'Une réponse de cette page n’a pas pu être enregistrée sur cet appareil\u00a0: elle sera perdue si vous quittez la page. La quitter quand même\u00a0?',
	gone: 'Votre progression sur cet appareil a disparu\u00a0: le navigateur l’a effacée. Si vous l’avez exportée dans un fichier, vous pouvez la restaurer.',
	restore: 'Restaurer depuis un fichier',
	beginAnew: 'Repartir de zéro',
	mayGo:
		'Vos réponses ne sont que dans ce navigateur, qui ne s’est pas engagé à les garder\u00a0: quand le disque se remplit, il peut les effacer.',
	understood: 'Compris',
	table: 'Exporter les essais en tableau (CSV)',
	erase: 'Tout effacer sur cet appareil',
	eraseTitle: 'Tout effacer sur cet appareil\u00a0?',
	eraseWhat:
		'Vos réponses et vos lectures, vos brouillons, vos réglages et les cours gardés hors ligne\u00a0: il n’en restera rien dans ce navigateur, sans retour possible. Un fichier exporté avant pourra être importé à nouveau, ici ou ailleurs.',
	eraseFormer:
		'Le serveur garde encore, chiffrée, une copie liée à d’anciens mots, et la gardera si vous effacez maintenant\u00a0: attendez que les réglages ne disent plus qu’elle reste à effacer.',
	exportFirst: 'Exporter d’abord la progression',
	eraseNot: 'Tout garder',
	eraseNow: 'Tout effacer',
	unreadable: (n) =>
		count(
			n,
			'# entrée de cet appareil ne peut pas être lue par cette version. Elle est gardée.',
			'# entrées de cet appareil ne peuvent pas être lues par cette version. Elles sont gardées.'
		)
};
