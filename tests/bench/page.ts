import type { Measure } from './measure';
import type { PandocTimes } from './pandoc';

export interface Row {
	/** So many times the course. */
	size: number;
	decks: number;
	parse: Measure;
	compile: Measure;
}

const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
const times = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ×`;

export function performancePage(title: string, rows: Row[], pandoc: PandocTimes | null): string {
	const [one] = rows;
	const last = rows.at(-1);
	if (!one || !last) return '';
	const grown = (of: 'parse' | 'compile'): number => last[of].ms / (one[of].ms * (last.size / one.size));
	return `# Performance

Written by \`npm run bench\`. The figures are those of one machine; what counts are the ratios, which come out of one
run. Times are processor times; loading the program is set aside. Memory is the peak of a process of its own.

## How compiling grows

${title} (${one.decks} decks), once, and its decks copied under new names. *Reading* makes the tree that pandoc would
make; *compiling* also reads and hashes the pictures, finds the questions, highlights code, sanitises and writes HTML.

| course | decks | reading, ms | a deck, ms | peak, MB | compiling, ms | a deck, ms | peak, MB |
| --: | --: | --: | --: | --: | --: | --: | --: |
${rows.map(rowOf).join('\n')}

×${last.size} takes ${times(grown('parse'))} of ${last.size} times ×1 to read, ${times(grown('compile'))} to compile (target: at most
1.2 ×, and below 1 where the just-in-time compiler and the pictures, which the copies share, weigh on the small course).

## Beside pandoc

${pandoc ? besidePandoc(one, pandoc) : 'Pandoc was not installed where this was written.'}
`;
}

const rowOf = ({ size, decks, parse, compile }: Row): string =>
	`| ×${size} | ${decks} | ${cells(parse, decks)} | ${cells(compile, decks)} |`;

const cells = (measure: Measure, decks: number): string =>
	[ms(measure.ms), ms(measure.ms / decks), measure.megabytes.toFixed(0)].join(' | ');

function besidePandoc({ decks, parse, compile }: Row, { version, ms: whole, startUp }: PandocTimes): string {
	const own = whole - startUp;
	const row = (name: string, value: number): string =>
		`| ${name} | ${ms(value / decks)} | ${times(own / value)} | ${times(whole / value)} |`;
	return `\`pandoc -t revealjs\` ${version} on the same ${decks} decks, one process each, in the same run: ${ms(whole / decks)} ms a deck, of
which ${ms(startUp / decks)} ms are its start-up (an empty deck).

| ours, on ×1 | a deck, ms | as fast as pandoc without its start-up | with it |
| :-- | --: | --: | --: |
${row('reading', parse.ms)}
${row('compiling', compile.ms)}

The target is ten times as fast a deck.`;
}
