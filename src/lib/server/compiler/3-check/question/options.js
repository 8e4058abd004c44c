import { blockText, plainText } from '../../walk';
const written = /^answer\s+(\p{L}|\d{1,2})\s*:\s*/iu;
export function isList(block) {
    return block.kind === 'bulletList' || block.kind === 'orderedList';
}
/** The items that begin `Answer X:`, in any case. */
export function labelledItems(list) {
    return list.items.filter((item) => written.test(firstText(item)));
}
export function taskItems(list) {
    return list.items.filter((item) => item.task !== undefined);
}
/** An item as an option: its label is the letter that it names, else the letter of its place. */
export function option(item, place) {
    const [first, ...rest] = item.blocks;
    const label = written.exec(firstText(item));
    const blocks = rest.filter((block) => !isList(block));
    if (first && !isList(first)) {
        blocks.unshift('inlines' in first ? { ...first, inlines: drop(first.inlines, label?.[0].length ?? 0) } : first);
    }
    return {
        label: label?.[1] ?? String.fromCodePoint(65 + (place % 26)),
        blocks,
        text: blockText(blocks),
        feedback: item.blocks.filter(isList),
        ticked: item.task === 'done',
        at: item.at
    };
}
function firstText(item) {
    const [first] = item.blocks;
    return first?.kind === 'plain' || first?.kind === 'paragraph' ? plainText(first.inlines) : '';
}
/** Without the first `count` characters of the plain text, whatever markup they stand in. */
function drop(inlines, count) {
    const kept = [];
    let left = count;
    for (const inline of inlines) {
        const length = plainText([inline]).length;
        if (left === 0)
            kept.push(inline);
        else if (length > left && inline.kind === 'text')
            kept.push({ ...inline, text: inline.text.slice(left) });
        else if (length > left && 'inlines' in inline)
            kept.push({ ...inline, inlines: drop(inline.inlines, left) });
        left = Math.max(0, left - length);
    }
    return kept;
}
