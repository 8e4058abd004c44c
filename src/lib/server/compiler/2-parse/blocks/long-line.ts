import type { Block } from '../../tree';
import { positionOf, type Reader } from '../context';
import { isVerbatim } from '../html';
import { readInlines } from '../inlines';
import { isTooLong, spacesAtStart } from '../lines';
import { htmlBlock } from './html-block';
import { tagAhead } from './html-tag';

/** A line longer than any text is not taken apart, unless it is code, a comment or a script: those may be so long. */
export function longLine(reader: Reader): Block[] | null {
	const line = reader.lines[reader.next];
	if (!line || !isTooLong([line]) || spacesAtStart(line.text) > 3) return null;
	const tag = tagAhead(reader)?.tag;
	if (tag && (tag.kind === 'comment' || isVerbatim(tag.name))) return htmlBlock(reader);
	reader.next++;
	const at = positionOf(reader.context, line);
	return [{ kind: 'paragraph', inlines: readInlines([line], reader.context), at }];
}
