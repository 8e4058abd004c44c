import type { Inline } from '../../tree';
import type { Context } from '../context';
import { bracket } from './bracket';
import { emphasis } from './emphasis';
import type { Lexeme, LexemeOf, Mark } from './lexeme';
import { Nesting } from './nesting';
import { quotationMark } from './quotation';
import { strikeout, subscript, superscript } from './script';
import { span } from './span';

/** Pairs the marks of a text as pandoc's parser does: the first that opens looks for its own end. */
export function nest(lexemes: Lexeme[], context: Context): { inlines: Inline[]; wasTooDeep: boolean } {
	const nesting = new Nesting(lexemes, context, inline);
	const inlines = nesting.until(() => false);
	return { inlines, wasTooDeep: nesting.wasTooDeep };
}

function inline(nesting: Nesting): Inline[] {
	const lexeme = nesting.peek();
	switch (lexeme?.kind) {
		case 'mark':
			return marked(nesting, lexeme.mark);
		case 'open':
			return bracket(nesting, lexeme) ?? nesting.literal();
		case 'spanOpen':
			return span(nesting, lexeme) ?? rawTag(nesting, lexeme);
		case 'text':
			nesting.takeText(lexeme);
			return [{ kind: 'text', text: lexeme.text }];
		case 'space':
		case 'softBreak':
		case 'lineBreak':
			nesting.at++;
			return [{ kind: lexeme.kind }];
		case 'node':
			if (lexeme.node.kind === 'link' && nesting.inLink) return nesting.literal();
			nesting.at++;
			return [lexeme.node];
		case 'spanClose':
			return rawTag(nesting, lexeme);
		case 'close':
		case undefined:
			return nesting.literal();
	}
}

function marked(nesting: Nesting, mark: Mark): Inline[] {
	switch (mark) {
		case '*':
		case '_':
			return emphasis(nesting, mark);
		case '~':
			return strikeout(nesting) ?? subscript(nesting) ?? nesting.literal();
		case '^':
			return superscript(nesting) ?? nesting.literal();
		default:
			return quotationMark(nesting, mark);
	}
}

/** A tag without its partner. */
function rawTag(nesting: Nesting, { raw, at }: LexemeOf<'spanOpen' | 'spanClose'>): Inline[] {
	nesting.at++;
	return [{ kind: 'raw', format: 'html', text: raw, at }];
}
