import type { Line } from './lines';

/** Quarto's cells are no pandoc syntax: ` ```{r, echo=FALSE} ` is read as code of class `r` and `cell`. */
export function quartoCells(lines: Line[]): void {
	lines.forEach((line, i) => {
		const match = /^( *)(`{3,}|~{3,}) *\{([a-zA-Z]\w*)(?!\w)[^}]*\} *$/.exec(line.text);
		if (match) lines[i] = { ...line, text: `${match[1] ?? ''}${match[2] ?? ''} {.${match[3] ?? ''} .cell}` };
	});
}
