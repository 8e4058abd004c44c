export const attemptsWords = {
	past: 'Your attempts',
	changed: 'This question has changed since you answered it.',
	asItWas: 'As it was then',
	youAnswered: 'You answered:',
	judge: {
		question: 'How does yours compare?',
		right: 'I had it',
		partly: 'Partly',
		wrong: 'Not yet'
	},
	why: 'Why',
	model: 'A model answer',
	reread: 'Read again',
	whichNumber: 'That can be read as two numbers. Which do you mean?',
	notJudged: 'Not judged',
	noMark: 'Kept without a mark',
	notSure: 'Not sure',
	withHint: 'With the hint',
	afterAnswer: 'After seeing the answer',
	askedThen: 'The question was then:',
	before: 'Before you started over',
	startOver: 'Start this question over',
	nothingDeleted: 'It will count as not answered yet. Nothing is deleted: your attempts stay in this list.',
	unreadable: 'Your attempts cannot be read just now.'
};
