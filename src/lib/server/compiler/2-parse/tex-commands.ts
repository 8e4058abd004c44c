import { group } from '../macros';

const names = (list: string): Set<string> => new Set(list.split(' '));

const sizes = names('tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge');

/** They stand for themselves: braces behind them are text. */
const symbols = names(
	'i j l o L O P S aa AA ae AE oe OE ss ldots dots TeX LaTeX textbackslash textasciitilde raggedright par item strut'
);

/** They want one argument, which is the next letter where no braces stand. */
const accents = names(
	'b c d f h k r t u v G H U alert emph textbf textit textsl textsc texttt textrm textsf textmd textup textsuperscript textsubscript underline sout'
);

/** Without their argument in braces they are text. */
const hungry = names(
	'cite citep citet footcite nocite footnote url href hyperlink includegraphics textcolor title author section subsection subsubsection chapter bibliography newcommand renewcommand providecommand newif'
);

const references = names('label ref eqref index noindent begin end and');

/** Alone on its line, such a command stays a paragraph. */
const isInline = (name: string): boolean =>
	accents.has(name) || references.has(name) || (hungry.has(name) && !blocks.has(name)) || symbols.has(name);

/** They are no part of a paragraph, whatever follows them on the line. */
const blocks = names(
	'newpage clearpage pagebreak vspace hspace raggedright par item strut maketitle title author section subsection subsubsection chapter bibliography bibliographystyle usepackage input include theoremstyle addcontentsline'
);

const command = /\\([\p{L}]+)\*?/uy;
const options = '(?:\\[[^\\]\\n]*\\])*';
const empty = /(?:\{\}| *)/y;
const one = new RegExp(`\\s*(?:${options}${group}|\\\\[A-Za-z]+|[^\\s\\\\])`, 'y');
const some = new RegExp(`${options}(?:${group})+`, 'y');
const any = new RegExp(`(?:${options}(?:${group})+|\\[[^\\]\\n]*\\] *| *)`, 'y');

function argumentsOf(name: string): RegExp {
	if (symbols.has(name) || sizes.has(name)) return empty;
	if (accents.has(name)) return one;
	return hungry.has(name) ? some : any;
}

/** With its arguments: an open brace would run to the end of the text. */
const longest = 4096;

/** The TeX command at a place, with its arguments; without any, the space after it belongs to it. */
export function commandAt(text: string, start: number): { name: string; end: number } | null {
	const piece = text.slice(start, start + longest);
	command.lastIndex = 0;
	const name = command.exec(piece)?.[1];
	if (name === undefined) return null;
	const pattern = argumentsOf(name);
	pattern.lastIndex = command.lastIndex;
	return pattern.test(piece) ? { name, end: start + pattern.lastIndex } : null;
}

/** Where a command ends that is a block of its own at the start of a line: some are, others where nothing else stands there. */
export function blockCommandsEnd(line: string, start: number): number | null {
	const first = commandAt(line, start);
	if (first && blocks.has(first.name)) return first.end;
	let end = start;
	for (let next = first; next && !isInline(next.name); next = commandAt(line, end)) {
		end = next.end;
		while (line[end] === ' ') end++;
	}
	return end > start && end === line.length ? end : null;
}
