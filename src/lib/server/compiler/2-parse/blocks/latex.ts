import { define } from '../../macros';
import type { Block } from '../../tree';
import { positionOf, type Reader } from '../context';
import { isBlank, spacesAtStart, textOf } from '../lines';
import { blockCommandsEnd } from '../tex-commands';
import { skip } from './html-tag';
import { findAhead } from './search';

const mathEnvironment =
	/^(align|alignat|displaymath|eqnarray|equation|flalign|gather|math|multline|xalignat|xxalignat|dmath|dgroup|darray)\*?$/;

/** Definitions, `\begin{…} … \end{…}` and bare commands are raw TeX: kept, and never shown as text. */
export function latex(reader: Reader): Block[] | null {
	const first = reader.lines[reader.next];
	if (!first) return null;
	const parts: string[] = [];
	for (let part = piece(reader); part !== null; part = piece(reader)) parts.push(part);
	if (parts.length === 0) return null;
	return [{ kind: 'raw', format: 'tex', text: parts.join('\n'), at: positionOf(reader.context, first) }];
}

/** Takes what begins on the reader's line; text may follow it there. */
function piece(reader: Reader): string | null {
	const { lines, next } = reader;
	const text = lines[next]?.text ?? '';
	if (!text.startsWith('\\')) return null;
	const found = environment(reader) ?? definition(reader) ?? blockCommandsEnd(text, 0);
	if (found === null) return null;
	const whole = textOf(lines.slice(next, next + longestDefinition));
	const raw = typeof found === 'string' ? found : whole.slice(0, found);
	skip(reader, raw.length);
	const rest = reader.lines[reader.next];
	if (rest && isBlank(rest.text)) reader.next++;
	else skip(reader, spacesAtStart(rest?.text ?? ''));
	return raw.trimEnd();
}

const longestDefinition = 20;

function definition({ lines, next, context }: Reader): number | null {
	if (!/^\\(?:[a-z]*command|[gex]?def|let|Declare[A-Z][A-Za-z]*)\b/.test(lines[next]?.text ?? ''))
		return null;
	return define(textOf(lines.slice(next, next + longestDefinition)), 0, context.deck.macros);
}

function environment({ lines, next }: Reader): string | null {
	const name = /^\\begin\{([A-Za-z]+\*?)\}/.exec(lines[next]?.text ?? '')?.[1];
	if (name === undefined || mathEnvironment.test(name)) return null;
	const closing = findAhead(lines, next, `\\end{${name}}`);
	if (!closing || !isBlank(lines[closing.line]?.text.slice(closing.end) ?? '')) return null;
	return textOf(lines.slice(next, closing.line + 1));
}
