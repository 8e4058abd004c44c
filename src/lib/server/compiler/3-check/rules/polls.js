import { diagnose } from '../../diagnostic';
import { plainText } from '../../walk';
import { questionsOf } from '../draft';
import { isWebAddress, pollOf } from '../question/poll';
export const polls = ({ course }) => {
    const owners = new Map();
    return questionsOf(course).flatMap(({ lesson, question }) => {
        const { file } = lesson.deck;
        const { code, link, key } = question.poll;
        const at = link?.at ?? code?.at ?? question.at;
        const poll = pollOf(question.poll);
        if (!poll) {
            if (!code && key === undefined)
                return [];
            const message = 'The QR code of this poll has no link beside it: add [Answer link](https://…).';
            return [diagnose('poll-without-link', file, at, message)];
        }
        const diagnostics = [];
        const other = code && codeAddress(code);
        if (other && link && !agree(other, link.href)) {
            const message = `The QR code is for ${other} and the link for ${link.href}: one of them is wrong.`;
            diagnostics.push(diagnose('poll-links-disagree', file, at, message));
        }
        const owner = owners.get(poll.url);
        if (owner !== undefined) {
            const message = `The question "${owner}" has the same poll: each question needs its own.`;
            diagnostics.push(diagnose('shared-poll', file, at, message));
        }
        owners.set(poll.url, owner ?? question.id);
        return diagnostics;
    });
};
/** What a QR picture leads to, as far as its text or its own address tells. */
function codeAddress({ alt, src }) {
    const text = plainText(alt).trim();
    if (isWebAddress(text))
        return text;
    return isWebAddress(src) ? src : undefined;
}
/** Of one site and not of the same name: nothing is said of two different sites. */
function agree(code, link) {
    return site(code) !== site(link) || name(code) === name(link);
}
function site(address) {
    return address
        .replace(/^https?:\/\//i, '')
        .replace(/[/?#:].*$/s, '')
        .split('.')
        .slice(-2)
        .join('.');
}
function name(address) {
    return address
        .replace(/[?#].*$/s, '')
        .replace(/\/$/, '')
        .replace(/^.*\//s, '')
        .replace(/\.(png|svg|gif|jpe?g)$/i, '');
}
