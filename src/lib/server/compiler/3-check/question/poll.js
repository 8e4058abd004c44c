import { isBlank, plainText } from '../../walk';
const linkText = /^(answer|poll)( link)?$/i;
const joinCode = /^ke\p{L}\s*:\s*(\S+)$/iu;
/**
 * The live poll of a question: QR picture, `[Answer link](url)`, the poll's URL as alternative text,
 * `_Key: xx_`. Returns the blocks without it, since a QR code is no use on the device that shows it.
 */
export function takePoll(blocks, poll) {
    return blocks.flatMap((block) => {
        if (block.kind === 'figure') {
            if (!isCode(block.image))
                return [block];
            poll.code ??= block.image;
            return [];
        }
        if (block.kind !== 'paragraph' && block.kind !== 'plain')
            return [block];
        const rest = block.inlines.filter((inline) => !take(inline, poll));
        if (rest.length === block.inlines.length)
            return [block];
        const key = joinCode.exec(plainText(rest).trim());
        if (key?.[1])
            poll.key ??= key[1];
        return key || isBlank(rest) ? [] : [{ ...block, inlines: rest }];
    });
}
/** Where the poll is, as far as the deck says it. */
export function pollOf({ link, code, key }) {
    const alt = code && plainText(code.alt).trim();
    const url = link?.href ?? (alt && isWebAddress(alt) ? alt : undefined);
    return url === undefined ? undefined : { url, ...(key !== undefined && { key }) };
}
export function isWebAddress(text) {
    return /^https?:\/\/\S+$/i.test(text);
}
function take(inline, poll) {
    if (inline.kind === 'image' && isCode(inline)) {
        poll.code ??= inline;
        return true;
    }
    if (inline.kind === 'link' &&
        linkText.test(plainText(inline.inlines).trim()) &&
        isWebAddress(inline.href)) {
        poll.link ??= inline;
        return true;
    }
    const key = inline.kind === 'emphasis' ? joinCode.exec(plainText(inline.inlines).trim()) : null;
    if (key?.[1])
        poll.key ??= key[1];
    return key !== null;
}
function isCode(image) {
    const alt = plainText(image.alt).trim();
    return linkText.test(alt) || isWebAddress(alt);
}
