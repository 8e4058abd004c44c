import type { Block } from '../../tree';
import { positionOf, type Reader } from '../context';
import type { Line } from '../lines';

/** Three or more `*`, `-` or `_`, spaces between them or not. */
export const isRule = ({ text }: Line): boolean => /^ *(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/.test(text);

export function rule(reader: Reader): Block[] | null {
	const line = reader.lines[reader.next];
	if (!line || !isRule(line)) return null;
	reader.next++;
	return [{ kind: 'rule', at: positionOf(reader.context, line) }];
}
