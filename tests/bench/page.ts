import type { LogTimes } from './log';
import type { Measure } from './measure';
import type { PandocTimes } from './pandoc';
import type { SyncTimes } from './sync';
import { withSync } from './sync-page';

export interface Row {
	name: string;
	/** So many times the course. */
	size: number;
	decks: number;
	parse: Measure;
	compile: Measure;
}

const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
const times = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ×`;

/** `rows`: the course in a fresh process, then once and multiplied in a process that has done one before. */
export function performancePage(
	title: string,
	rows: Row[],
	pandoc: PandocTimes | null,
	logs: LogTimes[],
	sync: SyncTimes[]
): string {
	const [, one] = rows;
	const last = rows.at(-1);
	if (!one || !last) return '';
	const grown = (of: 'parse' | 'compile'): number => last[of].ms / (one[of].ms * (last.size / one.size));
	return `# Performance

Written by \`npm run bench\`. The figures are those of one machine; what counts are the ratios, which come out of one
run. Of the compiler, times are processor times of all threads; memory is the peak of a process of its own.

## How compiling grows

${title} (${one.decks} decks), once, and its decks copied under new names. *Reading* makes the tree that pandoc would
make; *compiling* also finds the pictures, finds and identifies the questions, checks, highlights code, sanitises and
writes HTML. *Cold* is the first course in a process: its time holds loading grammars and the just-in-time compiler's
work, not loading the program. All other rows come after one unmeasured course in the same process.

| course | decks | reading, ms | a deck, ms | peak, MB | compiling, ms | a deck, ms | peak, MB |
| :-- | --: | --: | --: | --: | --: | --: | --: |
${rows.map(rowOf).join('\n')}

${last.name} takes ${times(grown('parse'))} of ${last.size} times ×1 to read, ${times(grown('compile'))} to compile (target: at most
1.2 ×; below 1 where the just-in-time compiler and the pictures, which the copies share, weigh on the small course).

## Beside pandoc

${pandoc ? besidePandoc(rows, one.decks, pandoc) : 'Pandoc was not installed where this was written.'}

${withLongLog(logs)}
${withSync(sync)}`;
}

export function withLongLog(logs: LogTimes[]): string {
	const [short, long] = [logs.at(0), logs.at(-1)];
	const grown = short && long ? times(long.opening / short.opening) : '';
	const row = ({ events, opening, writing, drawing, oneRow }: LogTimes): string =>
		`| ${[events, ms(opening), ms(writing), ms(drawing), ms(oneRow)].join(' | ')} |`;
	return `## With a long log

The bundled course in Chromium, with so many events in IndexedDB, brought there by an import. *Opening* is from the
start of a course page's loading until it shows the progress. *Writing* is the transaction of one answer, strictly
durable, from its beginning to its end; *drawing* is as much of that as passes until the page has drawn what came of the
answer; *one row* is the least that a strictly durable transaction takes on this machine: a row into an empty database.
Medians, of the wall clock, both logs in turn.

| events | opening, ms | writing, ms | of it drawing, ms | one row, ms |
| --: | --: | --: | --: | --: |
${logs.map(row).join('\n')}

The long log takes ${grown} of what the short one takes to open (target: at most 1.5 ×). The target for writing, under
10 ms with 100 000 events, is ${long && long.writing < 10 ? 'met' : 'missed'}.

An answer waits for the drawing, not for the disk: its transaction begins with the tap, and what the database
answers reaches the page only after the verdict is drawn. First the tap's own work goes on, then comes the frame;
and Chromium holds back after a tap whatever else waits for the page until then (\`DeferRendererTasksAfterInput\`). What
comes after it is the transaction's own: one answer of the database, stamping, and the commit.

Tried on a busy machine, 31 answers each in turn, with 1000 events: a transaction of three waits and no commit of its own took 19.4 ms
(23.3 ms from the tap), that of today, with one wait, 17.1 ms (21.6 ms), and one begun after the frame 8.1 ms; but from
the tap that took 23.3 ms again. The answer is saved sooner where its transaction begins with the tap, and so it does.
`;
}

const rowOf = ({ name, decks, parse, compile }: Row): string =>
	`| ${name} | ${decks} | ${cells(parse, decks)} | ${cells(compile, decks)} |`;

const cells = (measure: Measure, decks: number): string =>
	[ms(measure.ms), ms(measure.ms / decks), measure.megabytes.toFixed(0)].join(' | ');

function besidePandoc(rows: Row[], decks: number, { version, ms: whole, startUp }: PandocTimes): string {
	const deck = whole / decks;
	const own = (whole - startUp) / decks;
	const line = (name: string, ours: number): string =>
		`| ${name} | ${ms(ours)} | ${times(deck / ours)} | ${times(own / ours)} |`;
	const lines = (name: string, of: 'parse' | 'compile'): string[] =>
		rows.map((row) => line(`${name} ${row.name}`, row[of].ms / row.decks));
	return `\`pandoc -t revealjs\` ${version} on the same ${decks} decks, one process each, in the same run: ${ms(deck)} ms a deck, of
which ${ms(startUp / decks)} ms are its start-up (an empty deck). It neither opens a picture nor highlights for two colour schemes, nor
looks for questions.

| ours | a deck, ms | as fast as pandoc | as pandoc without its start-up |
| :-- | --: | --: | --: |
${[...lines('reading', 'parse'), ...lines('compiling', 'compile')].join('\n')}

The target is ten times as fast as pandoc with its start-up.`;
}
