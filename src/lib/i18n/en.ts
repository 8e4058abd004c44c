import { aboutWords } from './en/about';
import { appWords } from './en/app';
import { attemptsWords } from './en/attempts';
import { codeWords } from './en/code';
import { copyWords } from './en/copy';
import { courseWords } from './en/course';
import { deviceWords } from './en/device';
import { errorWords } from './en/error';
import { installWords } from './en/install';
import { lessonWords } from './en/lesson';
import { libraryWords } from './en/library';
import { marksWords } from './en/marks';
import { overviewWords } from './en/overview';
import { pictureWords } from './en/picture';
import { progressWords } from './en/progress';
import { questionWords } from './en/question';
import { reportWords } from './en/report';
import { resumeWords } from './en/resume';
import { settingsWords } from './en/settings';
import { statusWords } from './en/status';
import { storageWords } from './en/storage';
import { syncWords } from './en/sync';
import { updateWords } from './en/update';

/** Every word of the interface. This catalogue is the model: each other language has its shape. */
export const en = {
	locale: 'en',
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

export type Messages = typeof en;
