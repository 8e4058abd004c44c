export const settingNames = [
    'type',
    'answer',
    'tolerance',
    'unit',
    'hint',
    'objective',
    'reread',
    'pin'
];
/** `answers.yaml` overrules the heading: it is for decks that one may not touch. */
export function settingsOf(slide, file, entry) {
    const settings = {};
    const written = new Map(slide.attributes.pairs);
    for (const name of settingNames) {
        const value = written.get(name);
        if (value !== undefined)
            settings[name] = { value, file, at: slide.at };
    }
    if (!entry)
        return settings;
    const place = { file: entry.file, at: entry.at };
    for (const name of settingNames) {
        const value = entry[name];
        if (value === undefined)
            continue;
        if (name === 'answer') {
            if (settings.answer)
                settings.overruled = settings.answer;
            settings.answer = { value, ...place };
        }
        else if (typeof value === 'string')
            settings[name] = { value, ...place };
    }
    if (entry.explanation !== undefined)
        settings.explanation = { value: entry.explanation, ...place };
    if (entry.options)
        settings.feedback = { value: entry.options, ...place };
    return settings;
}
