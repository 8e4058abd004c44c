import { resolve } from 'node:path';
/** Where the command was typed: npm runs every script from the project's folder. */
export function typedFrom() {
    return process.env.INIT_CWD ?? process.cwd();
}
/** The folder named on the command line, else `CONTENT`, both from where it was typed; else our own. */
export function contentFolder(named = process.env.CONTENT) {
    return named ? resolve(typedFrom(), named) : resolve('content');
}
