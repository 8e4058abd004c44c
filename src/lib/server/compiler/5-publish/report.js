import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { typedFrom } from '../1-read/content-folder';
/** `file:line:column severity id message`, with the file as seen from where the command was typed. */
export function report(diagnostics, folder) {
    return diagnostics.map(({ file, line, column, severity, id, message }) => `${shownPath(folder, file)}:${line}:${column} ${severity} ${id} ${message}`);
}
/** For a reader at a terminal: below each diagnostic its line, with a caret under the place. */
export function reportWithSource(diagnostics, folder, width) {
    const lines = new Map();
    return report(diagnostics, folder).flatMap((text, place) => {
        const diagnostic = diagnostics[place];
        if (!diagnostic)
            return [text];
        const { file, line, column } = diagnostic;
        const source = lines.get(file) ?? readLines(join(folder, file));
        lines.set(file, source);
        return [text, ...excerpt(source[line - 1] ?? '', column, width)];
    });
}
export function shownPath(folder, file) {
    return relative(typedFrom(), join(folder, file));
}
/** A line may be a picture of thousands of characters: only what stands around the place is shown. */
function excerpt(line, column, width) {
    if (line.trim() === '')
        return [];
    const from = Math.max(0, column - 1 - Math.floor(width / 2));
    const shown = line.slice(from, from + width - 4).replace(/\t/g, ' ');
    return [`    ${shown}`, `    ${' '.repeat(Math.max(0, column - 1 - from))}^`];
}
function readLines(path) {
    try {
        return readFileSync(path, 'utf8').split(/\r?\n/);
    }
    catch {
        return [];
    }
}
