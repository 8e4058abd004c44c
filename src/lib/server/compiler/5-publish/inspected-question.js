/** A question as `carrel inspect` prints it: without HTML, with the key as its author would write it. */
export function inspectedQuestion({ id, type, prompt, options, answer, poll }) {
    const right = answer && 'options' in answer ? answer.options : null;
    return {
        id,
        type,
        prompt: prompt.text,
        options: options.map(({ id, label, text }) => ({
            id,
            label,
            text,
            correct: answer && (right?.includes(id) ?? false)
        })),
        answer: answer && keyOf(answer, options),
        ...(poll && { poll })
    };
}
function keyOf(answer, options) {
    if ('accepted' in answer)
        return answer.accepted;
    if ('value' in answer)
        return answer;
    // A statement's options have no labels; its key is its truth.
    return answer.options.map((right) => options.find(({ id }) => id === right)?.label || right);
}
