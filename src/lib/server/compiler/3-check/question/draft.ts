import type { Answer, QuestionType } from '$lib/course/types';
import type { AnswersEntry } from '../../source';
import type { Block, Inline, InlineOf, Position } from '../../tree';
import type { Settings } from './settings';

/** What a slide's blocks say about its question, before ids and keys. */
export interface FoundQuestion {
	/** What stands before the question; speaker notes are gone. */
	introduction: Block[];
	prompt: Inline[];
	options: OptionDraft[];
	explanation: Block[];
	hint: Block[];
	poll: PollDraft;
	remainder: Block[];
	at: Position;
}

export interface OptionDraft {
	label: string;
	/** Without the label and the feedback. */
	blocks: Block[];
	text: string;
	feedback: Block[];
	ticked: boolean;
	at: Position;
}

export interface PollDraft {
	link?: InlineOf<'link'>;
	code?: InlineOf<'image'>;
	/** The poll's join code. */
	key?: string;
}

/** A question, and what belongs to its id. */
export interface NamedQuestion {
	found: FoundQuestion;
	id: string;
	/** In step with the options found. */
	optionIds: string[];
	/** Of `answers.yaml`. */
	entry?: AnswersEntry;
}

export interface QuestionDraft extends FoundQuestion {
	id: string;
	type: QuestionType;
	/** In step with `options`; `true` and `false` where a boolean has none written. */
	optionIds: string[];
	answer: Answer | null;
	settings: Settings;
}
