/** The blank sheet. To put in order, the options start by their ids: the author's order is the key. */
export function blank({ type, options, answer }) {
    if (type === 'number' || type === 'text' || type === 'open')
        return '';
    if (type !== 'order')
        return options.length === 0 ? '' : [];
    const ids = options.map(({ id }) => id).sort();
    const key = answer !== null && 'options' in answer ? answer.options : options.map(({ id }) => id);
    return ids.every((id, place) => id === key[place]) ? [...ids.slice(1), ...ids.slice(0, 1)] : ids;
}
/** A response from the log, where the question as it is now can still show it. */
export function fits({ options, type }, response) {
    if (typeof response === 'string')
        return options.length === 0;
    const known = response.every((id) => options.some((option) => option.id === id));
    return known && options.length > 0 && (type !== 'order' || response.length === options.length);
}
