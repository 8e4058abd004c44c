import { count } from './formats';

const today = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit' });
const before = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

export const syncWords = {
	title: 'Your other devices',
	what: 'Once sync is on, what you answer and read here finds its way to your phone and your laptop, and back. There is no account and no password: your device makes a secret, and whoever has it has your progress.',
	turnOn: 'Turn on',
	turningOn: 'Turning on…',
	haveOne: 'I have turned it on elsewhere',
	insecure:
		'This page came over plain http, where browsers allow no encryption: your progress stays on this device. Over https or on localhost it can be shared with your other devices.',
	noServer:
		'No sync here: this site has no server for it, and your progress stays on this device. A file that you export can be imported on another one.',
	noneHere:
		'No sync server answers at this address, so it was not turned on. On a train or in a hotel, the network may ask you to sign in first.',
	otherVersion: 'The server speaks another version of this app. Update the app, then try again.',
	notWritten: 'This device has no room for it, or its storage does not answer. Nothing was sent.',
	changedElsewhere:
		'Another tab has just turned sync on or off, or joined other devices. Look at how it stands now, then try again.',

	answers: (n: number) => count(n, '# answer not yet sent', '# answers not yet sent'),
	readings: 'what you have read is not yet sent',
	nothing: 'all is sent',
	hereOnly: (n: number) => count(n, '# entry stays on this device', '# entries stay on this device'),
	at: (ms: number, sameDay: boolean) => `last synced ${(sameDay ? today : before).format(ms)}`,
	never: 'not synced yet',
	running: 'syncing…',
	now: 'Sync now',
	stop: 'Stop',

	trouble: {
		offline:
			'There is no network, or the server does not answer. All is kept here and is sent by itself later.',
		waiting: 'The server is busy. All is kept here and is sent by itself in a while.',
		none: 'What answers at the server’s address is something else, such as the sign-in page of a train’s or a hotel’s network. Nothing has changed; it is tried again by itself.',
		storage:
			'What your other devices sent could not be kept: this device has no room for it, or its storage does not answer. Make room, or reload the page.',
		failed:
			'Something went wrong in this app, or this browser is too old for it. All is kept here, and it is tried again by itself. Reload the page; if that does not help, tell whoever runs this site.',
		refused:
			'The server, or something on the way to it, finds a mistake in what this app sends. All is kept here, and it is tried again by itself now and then. Update the app; if that does not help, tell whoever runs this site.',
		full: 'The server takes no more from you. All is kept here, and what your other devices sent still comes. Export your progress to a file, and tell whoever runs this site.',
		protocol: 'The server speaks another version of this app. All is kept here; update the app to go on.',
		erased:
			'The copy on the server was erased, or its secret was changed, on another of your devices. All is kept here. Turn it off here, or join again with the new words.'
	},
	erasing: 'What the server has under former words is still to be erased. That happens by itself.',
	aside: {
		large: (n: number) =>
			count(
				n,
				'# entry is larger than the server, or something on the way to it, takes. It stays on this device.',
				'# entries are larger than the server, or something on the way to it, takes. They stay on this device.'
			),
		id: (n: number) =>
			count(
				n,
				'# entry from a file has an id that cannot be sent, and stays on this device.',
				'# entries from a file have ids that cannot be sent, and stay on this device.'
			),
		unread: (n: number) =>
			count(
				n,
				'In place of # entry, the server has something that this version cannot read. This device keeps its own.',
				'In place of # entries, the server has something that this version cannot read. This device keeps its own.'
			)
	},
	unread: (n: number) =>
		count(
			n,
			'# entry on the server cannot be read by this version. It stays there.',
			'# entries on the server cannot be read by this version. They stay there.'
		),

	add: 'Add a device',
	scan: 'Scan this with the other device’s camera,',
	orLink: 'or open this link there,',
	orWords: 'or type these twelve words there.',
	qr: 'QR code of the link below',
	copyLink: 'Copy the link',
	copied: 'The link is copied.',
	notCopied: 'The link could not be copied. Select it and copy it by hand.',
	link: 'Link',
	words: 'The twelve words',
	secretNote:
		'Show them to nobody else, and write the words down: if you lose all your devices, they are the only way back. Nobody can send them to you again.',
	iosNote:
		'On an iPhone or iPad, a scanned code opens in Safari, not in the app on the home screen. There, copy the link, open the app, and paste it in these settings.',

	join: 'Join your other device',
	joinWhat: 'Paste the link from the other device, or type its twelve words.',
	field: 'Link or twelve words',
	joinNow: 'Join',
	joining: 'Joining…',
	cancel: 'Not now',
	merges:
		'This device has progress of its own. Both will be merged: nothing is lost on either side, and what both have is counted once.',
	opened:
		'You have opened the link of another device. Join only if that device is yours: whoever has the link sees all that you do here from then on.',
	leavesOther:
		'This device already shares its progress with others. It will then share it with those of this link instead; what it has comes along.',
	already: 'This device is already one of them.',
	inSafari:
		'You are in Safari. If you use this site as an app from the home screen, copy the link, open the app there, and paste it in its settings.',
	wrong: {
		count: (n: number) =>
			count(n, 'This is # word; there must be twelve.', 'These are # words; there must be twelve.'),
		empty: 'Paste the link, or type the twelve words.',
		link: 'This link is not whole. Copy all of it.',
		unknown: (word: string, place: number) =>
			`“${word}”, word ${place}, is not in the list. Look at it again.`,
		checksum: 'One of these words is wrong, or two have changed places. Compare them once more.'
	},

	more: 'What the server can see',
	sees: [
		'Everything is encrypted on your device with a key that is made from the secret. The server never gets the secret or the key, and cannot read what you answer, read or note.',
		'It can see how many entries you have, roughly how large each is, when it was made and sent, and the network address it came from.',
		'Whoever has the words or the link can read and change everything. If somebody else has seen them, change them.'
	],
	change: 'Change the words',
	changeTitle: 'Change the secret?',
	changeWhat:
		'Your progress is encrypted anew with new words, and what the server has under the old ones is erased. Your other devices keep all they have, and join again with the new words.',
	changeNot: 'Keep the words',
	changeNow: 'Change them',
	unreadGoes: (n: number) =>
		count(
			n,
			'This version cannot read # entry there, which goes with the old words; if the device that made it still has it, it stays there.',
			'This version cannot read # entries there, which go with the old words; what the devices that made them still have stays there.'
		),
	changed: {
		'not begun':
			'The words have not been changed: everything must be sent first, and that failed. Try again later.',
		elsewhere:
			'The words have not been changed here: another tab has just changed them, turned sync off or joined other devices.',
		storage:
			'The words have not been changed: this device has no room for it, or its storage does not answer. Reload the page, then try again.',
		'under way':
			'The words and the link are new. Your progress is still being sent anew; once it is there, what the server has under the old words is erased.',
		done: 'Done: the words and the link are new.'
	},
	off: 'Turn off here',
	offTitle: 'Turn sync off on this device?',
	offWhat:
		'All your progress stays on this device, and on the others. What the server has stays there, encrypted. To turn it on again here, you need the link or the twelve words.',
	offNot: 'Leave it on',
	offNow: 'Turn off',
	notOff:
		'It could not be turned off: the storage of this device does not answer. Reload the page, then try again.',
	leave: 'Erase on the server',
	leaveTitle: 'Erase your progress on the server?',
	leaveWhat:
		'Nothing of it is left there, and sync ends on all your devices. Each of them keeps all the progress that it has.',
	leaveNot: 'Keep it there',
	leaveNow: 'Erase there',
	notLeft: 'The server has not confirmed it, and may still have your progress. Try again later.'
};
