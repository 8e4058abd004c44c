import type { Messages } from '../en';
import { count } from './formats';

const today = new Intl.DateTimeFormat('fr', { hour: '2-digit', minute: '2-digit' });
const before = new Intl.DateTimeFormat('fr', { dateStyle: 'medium', timeStyle: 'short' });

export const syncWords: Messages['sync'] = {
	title: 'Vos autres appareils',
	what: 'Une fois la synchronisation activée, ce que vous répondez et lisez ici se retrouve sur votre téléphone et votre ordinateur, et inversement. Ni compte ni mot de passe\u00a0: votre appareil crée un secret, et quiconque le possède a votre progression.',
	turnOn: 'Activer',
	turningOn: 'Activation…',
	haveOne: 'Je l’ai activée ailleurs',
	insecure:
		'Cette page a été chargée en http, où les navigateurs ne permettent aucun chiffrement\u00a0: votre progression reste sur cet appareil. En https ou sur localhost, elle peut être partagée avec vos autres appareils.',
	noServer:
		'Pas de synchronisation ici\u00a0: ce site n’a pas de serveur pour cela, et votre progression reste sur cet appareil. Un fichier exporté peut être importé sur un autre.',
	noneHere:
		'Aucun serveur de synchronisation ne répond à cette adresse\u00a0: rien n’a été activé. Dans un train ou un hôtel, il faut peut-être d’abord vous identifier sur le réseau.',
	otherVersion:
		'Le serveur utilise une autre version de cette application. Mettez l’application à jour, puis réessayez.',
	notWritten: 'Il n’y a plus de place sur cet appareil, ou son stockage ne répond pas. Rien n’a été envoyé.',
	changedElsewhere:
		'Un autre onglet vient d’activer ou de désactiver la synchronisation, ou de rejoindre d’autres appareils. Voyez ce qu’il en est, puis réessayez.',

	answers: (n) => count(n, '# réponse pas encore envoyée', '# réponses pas encore envoyées'),
	readings: 'des lectures pas encore envoyées',
	nothing: 'tout est envoyé',
	hereOnly: (n) => count(n, '# entrée reste sur cet appareil', '# entrées restent sur cet appareil'),
	at: (ms, sameDay) =>
		sameDay
			? `dernière synchronisation à ${today.format(ms)}`
			: `dernière synchronisation le ${before.format(ms)}`,
	never: 'pas encore synchronisé',
	running: 'synchronisation…',
	now: 'Synchroniser',
	stop: 'Arrêter',

	trouble: {
		offline:
			'Il n’y a pas de réseau, ou le serveur ne répond pas. Tout est gardé ici et partira automatiquement plus tard.',
		waiting: 'Le serveur est occupé. Tout est gardé ici et partira automatiquement dans un moment.',
		none: 'À l’adresse du serveur, c’est autre chose qui répond, comme la page de connexion du réseau d’un train ou d’un hôtel. Rien n’a changé\u00a0; un nouvel essai se fera automatiquement.',
		storage:
			'Ce que vos autres appareils ont envoyé n’a pas pu être gardé\u00a0: il n’y a plus de place ici, ou le stockage ne répond pas. Faites de la place, ou rechargez la page.',
		failed:
			'Un problème est survenu dans cette application, ou ce navigateur est trop ancien. Tout est gardé ici et un nouvel essai se fera automatiquement. Rechargez la page\u00a0; si cela ne suffit pas, prévenez la personne qui gère ce site.',
		refused:
			'Le serveur, ou un relais, trouve une erreur dans ce que cette application envoie. Tout est gardé ici et un nouvel essai se fera automatiquement de temps en temps. Mettez l’application à jour\u00a0; si cela ne suffit pas, prévenez la personne qui gère ce site.',
		full: 'Le serveur n’accepte plus rien de votre part. Tout est gardé ici, et ce que vos autres appareils ont envoyé arrive encore. Exportez votre progression dans un fichier et prévenez la personne qui gère ce site.',
		protocol:
			'Le serveur utilise une autre version de cette application. Tout est gardé ici\u00a0; mettez l’application à jour pour continuer.',
		erased:
			'La copie sur le serveur a été effacée, ou son secret changé, depuis un autre de vos appareils. Tout est gardé ici. Désactivez la synchronisation ici, ou rejoignez-les avec les nouveaux mots.'
	},
	erasing: 'La copie que le serveur garde sous d’anciens mots reste à effacer. Cela se fera automatiquement.',
	aside: {
		large: (n) =>
			count(
				n,
				'# entrée est plus grande que ce que le serveur, ou un relais, accepte. Elle reste sur cet appareil.',
				'# entrées sont plus grandes que ce que le serveur, ou un relais, accepte. Elles restent sur cet appareil.'
			),
		id: (n) =>
			count(
				n,
				'# entrée venue d’un fichier a un identifiant qui ne peut pas être envoyé, et reste sur cet appareil.',
				'# entrées venues d’un fichier ont des identifiants qui ne peuvent pas être envoyés, et restent sur cet appareil.'
			),
		unread: (n) =>
			count(
				n,
				'À la place de # entrée, le serveur a quelque chose que cette version ne peut pas lire. Cet appareil garde la sienne.',
				'À la place de # entrées, le serveur a quelque chose que cette version ne peut pas lire. Cet appareil garde les siennes.'
			)
	},
	unread: (n) =>
		count(
			n,
			'# entrée du serveur ne peut pas être lue par cette version. Elle y reste.',
			'# entrées du serveur ne peuvent pas être lues par cette version. Elles y restent.'
		),

	add: 'Ajouter un appareil',
	scan: 'Scannez ce code avec l’autre appareil,',
	orLink: 'ou ouvrez-y ce lien,',
	orWords: 'ou tapez-y ces douze mots.',
	qr: 'Code QR du lien ci-dessous',
	copyLink: 'Copier le lien',
	copied: 'Le lien est copié.',
	notCopied: 'Le lien n’a pas pu être copié. Sélectionnez-le et copiez-le à la main.',
	link: 'Lien',
	words: 'Les douze mots',
	secretNote:
		'Ne les montrez à personne d’autre, et notez les mots\u00a0: si vous perdez tous vos appareils, eux seuls permettent de la retrouver. Personne ne peut vous les renvoyer.',
	iosNote:
		'Sur un iPhone ou un iPad, un code scanné s’ouvre dans Safari, pas dans l’application de l’écran d’accueil. Copiez-y le lien, ouvrez l’application et collez-le dans ces réglages.',

	join: 'Rejoindre votre autre appareil',
	joinWhat: 'Collez le lien de l’autre appareil, ou tapez ses douze mots.',
	field: 'Lien ou douze mots',
	joinNow: 'Rejoindre',
	joining: 'En cours…',
	cancel: 'Pas maintenant',
	merges:
		'Cet appareil a sa propre progression. Les deux seront réunies\u00a0: rien ne se perd d’un côté ni de l’autre, et ce qui est des deux côtés ne compte qu’une fois.',
	opened:
		'Vous avez ouvert le lien d’un autre appareil. Ne le rejoignez que s’il est à vous\u00a0: quiconque a le lien verra dès lors tout ce que vous faites ici.',
	leavesOther:
		'Cet appareil partage déjà sa progression avec d’autres. Il la partagera désormais avec ceux de ce lien, et leur apporte ce qu’il a.',
	already: 'Cet appareil en fait déjà partie.',
	inSafari:
		'Vous êtes dans Safari. Si vous utilisez ce site comme application depuis l’écran d’accueil, copiez le lien, ouvrez-y l’application et collez-le dans ses réglages.',
	wrong: {
		count: (n) =>
			count(n, 'Il y a là # mot\u00a0; il en faut douze.', 'Il y a là # mots\u00a0; il en faut douze.'),
		empty: 'Collez le lien, ou tapez les douze mots.',
		link: 'Ce lien est incomplet. Copiez-le en entier.',
		unknown: (word, place) =>
			`«\u00a0${word}\u00a0», le mot ${place}, n’est pas dans la liste. Regardez-le de plus près.`,
		checksum: 'L’un de ces mots est faux, ou deux ont été intervertis. Comparez-les encore une fois.'
	},

	more: 'Ce que le serveur peut voir',
	sees: [
		'Tout est chiffré sur votre appareil avec une clé tirée du secret. Le serveur ne reçoit ni le secret ni la clé et ne peut pas lire ce que vous répondez, lisez ou notez.',
		'Il voit combien d’entrées vous avez, à peu près la taille de chacune, quand elle a été créée et envoyée, et l’adresse réseau d’où elle vient.',
		'Quiconque a les mots ou le lien peut tout lire et tout changer. Si quelqu’un d’autre les a vus, changez-les.'
	],
	change: 'Changer les mots',
	changeTitle: 'Changer le secret\u00a0?',
	changeWhat:
		'Votre progression est chiffrée à nouveau avec de nouveaux mots, et ce que le serveur garde sous les anciens est effacé. Vos autres appareils gardent tout ce qu’ils ont et vous rejoignent avec les nouveaux mots.',
	changeNot: 'Garder les mots',
	changeNow: 'Les changer',
	unreadGoes: (n) =>
		count(
			n,
			'Cette version ne peut pas lire # entrée qui s’y trouve\u00a0: elle disparaît avec les anciens mots, et reste sur l’appareil qui l’a créée s’il l’a encore.',
			'Cette version ne peut pas lire # entrées qui s’y trouvent\u00a0: elles disparaissent avec les anciens mots, et restent sur les appareils qui les ont créées s’ils les ont encore.'
		),
	changed: {
		'not begun':
			'Les mots n’ont pas été changés\u00a0: tout doit d’abord être envoyé, et l’envoi n’a pas abouti. Réessayez plus tard.',
		elsewhere:
			'Les mots n’ont pas été changés ici\u00a0: un autre onglet vient de les changer, de désactiver la synchronisation ou de rejoindre d’autres appareils.',
		storage:
			'Les mots n’ont pas été changés\u00a0: il n’y a plus de place sur cet appareil, ou son stockage ne répond pas. Rechargez la page, puis réessayez.',
		'under way':
			'Les mots et le lien sont nouveaux. L’envoi de votre progression est encore en cours\u00a0; dès qu’il est terminé, ce que le serveur garde sous les anciens mots est effacé.',
		done: 'C’est fait\u00a0: les mots et le lien sont nouveaux.'
	},
	off: 'Désactiver ici',
	offTitle: 'Désactiver la synchronisation sur cet appareil\u00a0?',
	offWhat:
		'Toute votre progression reste sur cet appareil et sur les autres. La copie du serveur y reste, chiffrée. Pour la réactiver ici, il vous faut le lien ou les douze mots.',
	offNot: 'La laisser activée',
	offNow: 'Désactiver',
	notOff:
		'Elle n’a pas pu être désactivée\u00a0: le stockage de cet appareil ne répond pas. Rechargez la page, puis réessayez.',
	leave: 'Effacer sur le serveur',
	leaveTitle: 'Effacer votre progression sur le serveur\u00a0?',
	leaveWhat:
		'Il n’en restera rien sur le serveur, et la synchronisation s’arrête sur tous vos appareils. Chacun garde toute la progression qu’il a.',
	leaveNot: 'L’y garder',
	leaveNow: 'Effacer du serveur',
	notLeft:
		'Le serveur n’a pas confirmé l’effacement\u00a0: il a peut-être encore votre progression. Réessayez plus tard.'
};
