import { count, duration } from './formats';

export const overviewWords = {
	title: 'Your progress',
	see: 'See your progress',
	seeAgain: (n: number) =>
		count(
			n,
			'See your progress: # question to look at again',
			'See your progress: # questions to look at again'
		),
	slidesRead: (n: number, of: number) => `${n} of ${count(of, '# slide', '# slides')} read`,
	questionsAnswered: (n: number, of: number) => `${n} of ${count(of, '# question', '# questions')} answered`,
	questionsKnown: (n: number, of: number) => `${n} of ${count(of, '# question', '# questions')} known`,
	knownMeans: 'Known is what you got right at the first attempt on two different days, and not wrong since.',
	standing: {
		known: 'Known',
		right: 'Right once',
		answered: 'Answered, without a grade',
		again: 'To look at again',
		unanswered: 'Not answered yet'
	},
	again: 'To look at again',
	nothingAgain: 'Nothing: you got right what you answered last.',
	unsure: 'You were not sure.',
	afterSolution: 'You answered after the solution had been shown.',
	objectives: 'By objective',
	objective: 'You will be able to',
	lessons: 'By lesson',
	lesson: 'Lesson',
	rightColumn: 'Right',
	againColumn: 'Again',
	noQuestions: 'no questions',
	time: 'Time',
	timeMeans: 'Studied is the time for which a slide was in front of you, at most five minutes at a stretch.',
	part: 'Part of the programme',
	otherLessons: 'Other lessons',
	planned: 'Planned',
	studied: 'Studied',
	total: 'In all',
	duration,
	startOver: 'Start over',
	startOverMeans:
		'What you start over counts as not read and not answered from then on. Nothing is deleted: earlier answers can still be shown, and are in the file that you export.',
	startOverWhat: 'What to start over',
	wholeCourse: 'The whole course',
	startOverTitle: (lesson: string | null) =>
		lesson === null ? 'Start the whole course over?' : `Start “${lesson}” over?`,
	startOverSure: 'Yes, start over',
	keep: 'No',
	missing:
		'Your progress cannot be shown here now: the list of the course’s lessons is not on this device. Nothing is lost. Load this page again once there is a network.',
	needsScript: 'Your progress is shown by a script, which this browser does not run.'
};
