import { diagnose } from '../../diagnostic';
/** The places of the options that the key names; what it names and is none is an error. */
export function keyPlaces(found, settings) {
    const ticked = found.options.flatMap((option, place) => (option.ticked ? [place] : []));
    if (!settings.answer || found.options.length === 0)
        return { places: ticked, diagnostics: [] };
    const { value, file, at } = settings.answer;
    const names = typeof value === 'string' ? value.split(/[\s,;]+/).filter(Boolean) : value;
    const labels = found.options.map(({ label }) => label.toLowerCase());
    const diagnostics = [];
    const places = [];
    for (const name of names) {
        const place = labels.indexOf(name.trim().toLowerCase());
        if (place >= 0)
            places.push(place);
        else {
            const known = found.options.map(({ label }) => label).join(', ');
            const message = `The key names "${name}", and there is no such option: there are ${known}.`;
            diagnostics.push(diagnose('key-names-no-option', file, at, message));
        }
    }
    const other = settings.overruled ? String(settings.overruled.value).split(/[\s,;]+/) : [];
    const otherPlaces = settings.overruled
        ? other.map((name) => labels.indexOf(name.toLowerCase())).filter((place) => place >= 0)
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
export function answerOf(type, settings, places, optionIds) {
    const key = settings.answer;
    const named = places.flatMap((place) => optionIds[place] ?? []);
    switch (type) {
        case 'multiple':
        case 'single':
            if (type === 'single' && named.length > 1 && key) {
                return misfit(key, 'A single choice has one right answer, and the key names several.');
            }
            return fit(named.length > 0 ? { options: optionIds.filter((id) => named.includes(id)) } : null);
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
function booleanKey(key) {
    const value = String(key.value).trim().toLowerCase();
    if (value === 'true' || value === 'false')
        return fit({ options: [value] });
    return misfit(key, 'The key of a statement is "true" or "false".');
}
function numberKey(key, settings) {
    const value = numberIn(String(key.value));
    const tolerance = numberIn(settings.tolerance?.value ?? '0');
    if (value === null)
        return misfit(key, `"${String(key.value)}" is no number.`);
    if (tolerance === null || tolerance < 0) {
        return misfit(settings.tolerance ?? key, 'The tolerance must be a number, and not below zero.');
    }
    return fit({ value, tolerance, ...(settings.unit && { unit: settings.unit.value }) });
}
/** A decimal comma is a comma; nothing is a thousands separator. */
function numberIn(text) {
    const trimmed = text.trim().replace(',', '.').replace('−', '-');
    return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(trimmed) ? Number(trimmed) : null;
}
function fit(answer) {
    return { answer, diagnostics: [] };
}
function misfit(setting, message) {
    return {
        answer: null,
        diagnostics: [
            diagnose('key-does-not-fit', setting.file, setting.at, `${message} Until then it has no key.`)
        ]
    };
}
function sameSet(a, b) {
    return new Set([...a, ...b]).size === new Set(a).size && new Set(a).size === new Set(b).size;
}
