import type { Answer, QuestionType } from '$lib/course/types';
import { diagnose, type Diagnostic } from '../../diagnostic';
import type { FoundQuestion } from './draft';
import type { Setting, Settings } from './settings';

/** A message names no more options than these. */
const mostNamed = 26;

/** The places of the options that the key names; what it names and is none is an error. */
export function keyPlaces(
	found: FoundQuestion,
	settings: Settings
): { places: number[]; diagnostics: Diagnostic[] } {
	const ticked = found.options.flatMap((option, place) => (option.ticked ? [place] : []));
	if (!settings.answer || found.options.length === 0) return { places: ticked, diagnostics: [] };
	const { value, file, at } = settings.answer;
	const names = typeof value === 'string' ? value.split(/[\s,;]+/).filter(Boolean) : value;
	const labels = firstPlaces(found.options.map(({ label }) => label.toLowerCase()));
	const known = found.options
		.slice(0, mostNamed)
		.map(({ label }) => label)
		.join(', ');
	const diagnostics: Diagnostic[] = [];
	const places: number[] = [];
	for (const name of names) {
		const place = labels.get(name.trim().toLowerCase());
		if (place !== undefined) places.push(place);
		else {
			const message = `The key names "${name}", and there is no such option: there are ${known}.`;
			diagnostics.push(diagnose('key-names-no-option', file, at, message));
		}
	}
	const other = settings.overruled ? String(settings.overruled.value).split(/[\s,;]+/) : [];
	const otherPlaces = settings.overruled
		? other.flatMap((name) => labels.get(name.toLowerCase()) ?? [])
		: ticked;
	if (otherPlaces.length > 0 && !sameSet(otherPlaces, places)) {
		const message = 'This question has two keys that differ: this one counts.';
		diagnostics.push(diagnose('keys-disagree', file, at, message));
	}
	return {
		places: diagnostics.some(({ id }) => id === 'key-names-no-option') ? [] : [...new Set(places)],
		diagnostics
	};
}

/** The key as it is graded by; null where there is none, or none that fits the type. */
export function answerOf(
	type: QuestionType,
	settings: Settings,
	places: number[],
	optionIds: string[]
): { answer: Answer | null; diagnostics: Diagnostic[] } {
	const key = settings.answer;
	const named = places.flatMap((place) => optionIds[place] ?? []);
	const right = new Set(named);
	switch (type) {
		case 'multiple':
		case 'single':
			if (type === 'single' && named.length > 1 && key) {
				return misfit(key, 'A single choice has one right answer, and the key names several.');
			}
			return fit(named.length > 0 ? { options: optionIds.filter((id) => right.has(id)) } : null);
		case 'order':
			return fit({ options: named.length === optionIds.length ? named : optionIds });
		case 'boolean':
			return key ? booleanKey(key) : fit(null);
		case 'number':
			return key ? numberKey(key, settings) : fit(null);
		case 'text': {
			const accepted = key ? [key.value].flat().flatMap((text) => text.split('|')) : [];
			const texts = accepted.map((text) => text.trim()).filter(Boolean);
			return fit(texts.length > 0 ? { accepted: texts } : null);
		}
		case 'open':
			return fit(null);
	}
}

function firstPlaces(labels: string[]): Map<string, number> {
	return new Map(labels.map((label, place): [string, number] => [label, place]).reverse());
}

function booleanKey(key: Setting<string | string[]>) {
	const value = String(key.value).trim().toLowerCase();
	if (value === 'true' || value === 'false') return fit({ options: [value] });
	return misfit(key, 'The key of a statement is "true" or "false".');
}

function numberKey(key: Setting<string | string[]>, settings: Settings) {
	const value = numberIn(String(key.value));
	const tolerance = numberIn(settings.tolerance?.value ?? '0');
	if (value === null) return misfit(key, `"${String(key.value)}" is no number.`);
	if (tolerance === null || tolerance < 0) {
		return misfit(settings.tolerance ?? key, 'The tolerance must be a number, and not below zero.');
	}
	const unit = settings.unit?.value.trim();
	return fit({ value, tolerance, ...(unit && { unit }) });
}

/** A decimal comma is a comma; nothing is a thousands separator. */
function numberIn(text: string): number | null {
	const trimmed = text.trim().replace(',', '.').replace('−', '-');
	return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(trimmed) ? Number(trimmed) : null;
}

function fit(answer: Answer | null): { answer: Answer | null; diagnostics: Diagnostic[] } {
	return { answer, diagnostics: [] };
}

function misfit(setting: Setting<unknown>, message: string) {
	return {
		answer: null,
		diagnostics: [
			diagnose('key-does-not-fit', setting.file, setting.at, `${message} Until then it has no key.`)
		]
	};
}

function sameSet(a: number[], b: number[]): boolean {
	return new Set([...a, ...b]).size === new Set(a).size && new Set(a).size === new Set(b).size;
}
