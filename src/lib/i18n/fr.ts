import type { Messages } from './en';
import { progress } from './fr/progress';
import { question } from './fr/question';
import { formats } from './format';

const { percent, hours, megabytes, count, list } = formats('fr');

export const fr: Messages = {
	locale: 'fr',

	app: {
		name: 'Carrel',
		skip: 'Aller au texte',
		where: 'Où vous êtes',
		library: 'Bibliothèque',
		settings: 'Réglages',
		about: 'À propos',
		list
	},

	library: {
		title: 'Cours',
		lede: 'Chaque cours ouvert une fois reste sur cet appareil : il se lit sans réseau et se souvient de vous sans compte.',
		empty: 'Cette bibliothèque ne contient encore aucun cours.'
	},

	course: {
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
		right: (n, of) => `${n} ${n < 2 ? 'question juste' : 'questions justes'} sur ${of}`,
		notWritten: 'pas encore écrite'
	},

	lesson: {
		contents: 'Sommaire',
		openContents: 'Ouvrir le sommaire',
		close: 'Fermer',
		linkTo: (title) => `Lien vers «\u00a0${title}\u00a0»`,
		previous: 'Précédent',
		next: 'Suivant',
		others: 'Autres leçons',
		backToCourse: 'Retour au cours',
		end: 'Fin du cours',
		endSoFar: 'Fin de ce qui est déjà écrit',
		resumed: 'Vous en étiez là\u00a0:',
		resumedUntitled: 'Vous en étiez là',
		fromStart: 'Revenir au début',
		showHere: 'Afficher ici (il faut le réseau)',
		pictureAbsent: 'Cette image n’est pas sur votre appareil.'
	},

	picture: {
		hint: 'S’ouvre en grand',
		nameless: 'Image',
		view: 'Vue de l’image',
		larger: 'Plus grand',
		smaller: 'Plus petit'
	},

	marks: {
		unread: 'pas encore lue',
		read: 'lue',
		unanswered: 'sans réponse',
		answered: 'réponse donnée',
		right: 'réponse juste',
		wrong: 'pas encore juste',
		partly: 'en partie juste'
	},

	question,
	status: {
		label: 'Réseau et copie hors ligne',
		online: 'En ligne',
		offline: 'Hors ligne',
		ready: 'Prêt hors ligne',
		text: 'Texte prêt hors ligne',
		absent: 'Pas encore copié',
		keeping: (share) => `Copie ${percent(share)}`,
		paused: (share: number) => `En pause ${percent(share)}`,
		incomplete: (share) => `Copié ${percent(share)}`,
		noRoom: 'Pas assez de place',
		unavailable: 'Sans copie ici'
	},

	device: {
		title: 'Sur cet appareil',
		choice: 'Que garder',
		text: (bytes) => `Texte et questions, ${megabytes(bytes)}`,
		withPictures: (bytes) => `Avec les images, ${megabytes(bytes)} de plus`,
		absent: 'Ce cours n’est pas gardé ici. Pour le lire, il faut le réseau.',
		keeping: 'Le cours arrive sur cet appareil.',
		paused: 'En pause. Ce qui est arrivé reste\u00a0; la suite reprendra de là.',
		ready: 'Prêt hors ligne\u00a0: chaque fichier est ici, vérifié, et se passe du réseau.',
		textReady: 'Le texte et les questions sont prêts hors ligne. Les images ont besoin du réseau.',
		network:
			'Des fichiers ne sont pas arrivés\u00a0: le réseau a été coupé, ou le serveur n’a pas répondu. Ce qui est arrivé reste\u00a0; la suite viendra dès que vous serez en ligne.',
		mismatch:
			'Des fichiers du serveur ne sont pas ceux de cette version\u00a0: ils n’ont pas été gardés. Le cours y change peut-être en ce moment. Réessayez un peu plus tard.',
		storage: (bytes) =>
			`Il n’y a pas assez de place\u00a0: il faut libérer encore ${megabytes(bytes)} sur cet appareil. Supprimez autre chose, ou ne gardez que le texte. Ce qui est arrivé reste, votre progression aussi.`,
		download: 'Téléchargement',
		share: (kept, bytes) => `${megabytes(kept)} sur ${megabytes(bytes)}`,
		pause: 'Suspendre',
		resume: 'Reprendre',
		cancel: 'Annuler',
		cancelPictures: 'Renoncer aux images',
		again: 'Réessayer',
		textOnly: 'Ne garder que le texte',
		occupies: (bytes) => `Il occupe ici ${megabytes(bytes)}, application comprise.`,
		pictures: (bytes) =>
			`Les images font encore ${megabytes(bytes)}. Pour ménager votre connexion, elles ne sont pas venues d’elles-mêmes.`,
		fetchPictures: 'Télécharger les images',
		textIsEnough: 'Le texte suffit',
		check: 'Test en mode avion',
		checking: 'Ouverture de chaque page, réseau coupé',
		opens: (pages, pictures) => {
			const parts = [count(pages, '# page', '# pages')];
			if (pictures > 0) parts.push(count(pictures, '# image', '# images'));
			return `${list(parts)} s’ouvrent sans réseau.`;
		},
		missing: (n) =>
			count(n, '# fichier manque ou est abîmé\u00a0:', '# fichiers manquent ou sont abîmés\u00a0:'),
		fetchAgain: 'Télécharger à nouveau',
		remove: 'Retirer de cet appareil',
		removeTitle: 'Retirer ce cours de l’appareil\u00a0?',
		removeWhy:
			'Ses pages et ses images auront de nouveau besoin du réseau. Vos réponses et vos lectures restent ici.',
		removeNow: 'Retirer',
		removeNot: 'Le garder',
		evicted: {
			keeping:
				'Votre navigateur a retiré des parties de ce cours pour libérer de la place. Elles sont en train de revenir.',
			ready:
				'Votre navigateur avait retiré des parties de ce cours pour libérer de la place. Elles sont revenues.',
			incomplete:
				'Votre navigateur a retiré des parties de ce cours pour libérer de la place. Connectez-vous pour les retrouver.'
		}
	},

	update: {
		label: 'Nouvelle version',
		here: 'Une nouvelle version est là.',
		changes: (n) => count(n, '# changement dans ce cours', '# changements dans ce cours'),
		now: 'Mettre à jour',
		held: 'Elle attend que la réponse que vous avez commencée, ici ou dans un autre onglet, soit donnée.',
		new: 'nouveau',
		changed: 'modifié',
		untitled: 'Une diapositive sans titre',
		news: 'Nouveau depuis votre dernière visite',
		seen: 'C’est vu',
		title: 'Mises à jour',
		look: 'Chercher une mise à jour',
		looking: 'Question posée au serveur',
		current: 'C’est la version la plus récente.',
		fetching: 'Une version plus récente est en train d’arriver.',
		failed: 'Le serveur a une version plus récente, mais elle y est incomplète. La vôtre reste telle quelle.',
		unreachable: 'Le serveur n’a pas pu être joint.'
	},

	storage: {
		unavailable:
			'Votre progression ne peut pas être enregistrée : ce navigateur ne donne aucun stockage à la page.',
		newer:
			'Votre progression a été enregistrée par une version plus récente. Rechargez la page pour l’obtenir.',
		full: 'Il n’y a plus de place sur cet appareil\u00a0: ce que vous lisez et répondez maintenant n’est pas enregistré.',
		lost: 'L’enregistrement s’est arrêté dans cet onglet : un autre a peut-être mis l’application à jour. Rechargez la page pour continuer.',
		reload: 'Recharger'
	},

	progress,

	install: {
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
	},
	settings: {
		title: 'Réglages',
		language: 'Langue',
		languageNote: 'Celle des boutons et des messages. Un cours garde la sienne.',
		automatic: 'Celle du cours',
		theme: 'Apparence',
		system: 'Celle du système',
		light: 'Claire',
		dark: 'Sombre',
		device: 'Sur cet appareil',
		offlineWorks: 'Un cours ouvert est gardé sur cet appareil : il est ensuite là sans réseau.',
		offlineInsecure:
			'Cette page est venue en http simple. Les navigateurs ne permettent la copie hors ligne et l’installation qu’en https ou sur localhost ; lire, répondre et enregistrer marchent tout de même.',
		offlineUnavailable:
			'Ce navigateur ne permet pas à la page de garder une copie hors ligne, comme dans certaines fenêtres privées ; lire, répondre et enregistrer marchent tout de même.'
	},

	about: {
		title: 'À propos',
		lede: 'Carrel est un endroit calme pour étudier : il fait des diapositives d’un enseignant un cours qui reste sur votre appareil.',
		courses: 'Les cours',
		authors: 'Auteurs',
		licence: 'Licence',
		source: 'Source',
		report: 'Signaler une erreur',
		noLicence: 'Aucune n’est indiquée : tous les droits restent aux auteurs.',
		app: 'L’application',
		version: 'Version',
		build: 'Révision'
	},

	error: {
		notFound: 'Il n’y a pas de page ici',
		notFoundWhy:
			'Le lien est peut-être ancien, ou une lettre s’est perdue en route. Votre progression est intacte.',
		notFoundYet: 'Si elle date d’après votre dernière visite, elle s’ouvrira dès que vous serez en ligne.',
		offline: 'Cette page n’est pas sur votre appareil',
		offlineWhy:
			'Elle ne peut pas être téléchargée en ce moment, et seuls les cours déjà ouverts sont gardés. Elle s’ouvrira dès que vous serez en ligne.',
		newer: 'Le cours a avancé',
		newerWhy:
			'Cette page n’est pas sur votre appareil, et le serveur en a maintenant une version plus récente. Elle s’ouvrira quand cette version sera là.',
		broken: 'Cette page n’a pas pu s’ouvrir',
		brokenWhy:
			'L’application a rencontré un problème. Votre progression est intacte. Recharger la page peut aider.',
		asked: 'Vous demandiez',
		toLibrary: 'Aller à la bibliothèque',
		toCourse: 'Aller au cours'
	}
};
