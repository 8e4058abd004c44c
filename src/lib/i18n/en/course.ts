import { count, hours } from './formats';

export const courseWords = {
	start: 'Start reading',
	continue: 'Continue',
	objectives: 'What you will be able to do',
	programme: 'Programme',
	progress: 'How far you are',
	planned: (value: number) => `${hours(value)} planned`,
	hours,
	lessons: (n: number) => count(n, '# lesson', '# lessons'),
	slides: (n: number) => count(n, '# slide', '# slides'),
	questions: (n: number) => count(n, '# question', '# questions'),
	read: (n: number, of: number) => `${n} of ${count(of, '# slide', '# slides')} read`,
	right: (n: number, of: number) => `${n} of ${count(of, '# question', '# questions')} right`,
	notWritten: 'not written yet'
};
