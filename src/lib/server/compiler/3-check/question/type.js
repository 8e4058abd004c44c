import { questionTypes } from '$lib/course/types';
import { diagnose } from '../../diagnostic';
import { plainText } from '../../walk';
const marker = /\bm[ultipe]{5,8}[\s-]+cho\p{L}+/iu;
const withOptions = ['single', 'multiple', 'order'];
/** The type written; else what the key, the marker "(multiple choices)" and the prompt say. */
export function typeOf(found, settings, keys) {
    const prompt = plainText(found.prompt).trim();
    const derived = found.options.length > 0 ? choice(prompt, keys) : freely(prompt, settings.answer);
    const written = settings.type;
    if (!written)
        return { type: derived, diagnostics: [] };
    const type = questionTypes.find((type) => type === written.value.trim());
    if (type && withOptions.includes(type) === found.options.length > 0)
        return { type, diagnostics: [] };
    const message = type
        ? `The type "${type}" does not go with ${found.options.length > 0 ? 'a list of' : 'no'} options: it is taken as "${derived}".`
        : `"${written.value}" is no type of question; there are ${questionTypes.join(', ')}.`;
    return { type: derived, diagnostics: [diagnose('type-does-not-fit', written.file, written.at, message)] };
}
function choice(prompt, keys) {
    return keys > 1 || marker.test(prompt) ? 'multiple' : 'single';
}
function freely(prompt, answer) {
    const key = answer && String(answer.value).trim();
    return (key && /^(true|false)$/i.test(key)) || !prompt.endsWith('?') ? 'boolean' : 'open';
}
