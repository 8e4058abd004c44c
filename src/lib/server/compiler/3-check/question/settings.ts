import type { AnswersEntry } from '../../source';
import type { DeckSlide, Position } from '../../tree';

export const settingNames = [
	'type',
	'answer',
	'tolerance',
	'unit',
	'hint',
	'objective',
	'reread',
	'pin'
] as const;
export type SettingName = (typeof settingNames)[number];

/** What an author says about a question beside its text, each with the place where it is said. */
export interface Setting<T = string> {
	value: T;
	file: string;
	at: Position;
}

export type Settings = { [K in Exclude<SettingName, 'answer'>]?: Setting } & {
	/** In a file: a list is one part of the key each. */
	answer?: Setting<string | string[]>;
	/** The same key a second time, where the slide and `answers.yaml` both give one. */
	overruled?: Setting<string | string[]>;
	/** Markdown. */
	explanation?: Setting;
	/** Markdown by label. */
	feedback?: Setting<Record<string, string>>;
};

/** `answers.yaml` overrules the heading: it is for decks that one may not touch. */
export function settingsOf(slide: DeckSlide, file: string, entry: AnswersEntry | undefined): Settings {
	const settings: Settings = {};
	const written = new Map(slide.attributes.pairs);
	for (const name of settingNames) {
		const value = written.get(name);
		if (value !== undefined) settings[name] = { value, file, at: slide.at };
	}
	if (!entry) return settings;
	const place = { file: entry.file, at: entry.at };
	for (const name of settingNames) {
		const value = entry[name];
		if (value === undefined) continue;
		if (name === 'answer') {
			if (settings.answer) settings.overruled = settings.answer;
			settings.answer = { value, ...place };
		} else if (typeof value === 'string') settings[name] = { value, ...place };
	}
	if (entry.explanation !== undefined) settings.explanation = { value: entry.explanation, ...place };
	if (entry.options) settings.feedback = { value: entry.options, ...place };
	return settings;
}
