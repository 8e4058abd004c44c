import type { Messages } from './en';
import { aboutWords } from './fr/about';
import { appWords } from './fr/app';
import { attemptsWords } from './fr/attempts';
import { codeWords } from './fr/code';
import { copyWords } from './fr/copy';
import { courseWords } from './fr/course';
import { deviceWords } from './fr/device';
import { errorWords } from './fr/error';
import { installWords } from './fr/install';
import { lessonWords } from './fr/lesson';
import { libraryWords } from './fr/library';
import { marksWords } from './fr/marks';
import { overviewWords } from './fr/overview';
import { pictureWords } from './fr/picture';
import { progressWords } from './fr/progress';
import { questionWords } from './fr/question';
import { reportWords } from './fr/report';
import { resumeWords } from './fr/resume';
import { settingsWords } from './fr/settings';
import { statusWords } from './fr/status';
import { storageWords } from './fr/storage';
import { syncWords } from './fr/sync';
import { updateWords } from './fr/update';

export const fr: Messages = {
	locale: 'fr',
	about: aboutWords,
	app: appWords,
	attempts: attemptsWords,
	code: codeWords,
	copy: copyWords,
	course: courseWords,
	device: deviceWords,
	error: errorWords,
	install: installWords,
	lesson: lessonWords,
	library: libraryWords,
	marks: marksWords,
	overview: overviewWords,
	picture: pictureWords,
	progress: progressWords,
	question: questionWords,
	report: reportWords,
	resume: resumeWords,
	settings: settingsWords,
	status: statusWords,
	storage: storageWords,
	sync: syncWords,
	update: updateWords
};
