import * as v from 'valibot';
import { protocol, syncRequest, type SyncRequest } from '$lib/sync/protocol';
import { refuse, refuseProtocol } from './answer';

export type Asked = { ok: true; asked: SyncRequest } | { ok: false; response: Response };

/** Another protocol may have another shape: it is asked for first. */
const otherProtocol = v.object({ protocol: v.pipe(v.number(), v.notValue(protocol)) });

/** A request of 250 events has 252. To a parser, brackets cost a hundred times what other bytes do, deep or side by side. */
const mostBrackets = 10_000;

export function parseAsked(text: string): Asked {
	const no = (response: Response): Asked => ({ ok: false, response });
	if (text.split(/[[{]/, mostBrackets + 2).length > mostBrackets + 1) {
		return no(refuse('malformed', `A body opens at most ${mostBrackets} brackets.`));
	}
	let body: unknown;
	try {
		body = JSON.parse(text);
	} catch {
		return no(refuse('malformed', 'The body is not JSON.'));
	}
	if (v.is(otherProtocol, body)) return no(refuseProtocol());
	// Early: a body of a million mistakes is answered by its first.
	const parsed = v.safeParse(syncRequest, body, { abortEarly: true, abortPipeEarly: true });
	if (parsed.success) return { ok: true, asked: parsed.output };
	const path = v.getDotPath(parsed.issues[0]) ?? 'The body';
	return no(refuse('malformed', `${path} is not as the protocol has it.`));
}
