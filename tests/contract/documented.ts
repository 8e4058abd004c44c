import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What docs/deploy.md tells to type under a heading, block by block. */
export function commandsOf(heading: string): string[] {
	const [, section = ''] = readFileSync('docs/deploy.md', 'utf8').split(`### ${heading}\n`);
	const [text = ''] = section.split('\n### ');
	const blocks = [...text.matchAll(/```(\w*)\n([^]*?)\n```/g)];
	return blocks.flatMap(([, language, block = '']) => (language === '' ? [block] : []));
}

/** As an operator would, in a folder in which `/backup` is `backup`. */
export function type(block: string, folder: string, env: NodeJS.ProcessEnv = {}): void {
	const script = block.replaceAll('/backup/', 'backup/');
	const NODE_PATH = resolve('node_modules');
	execFileSync('sh', ['-ec', script], { cwd: folder, env: { ...process.env, NODE_PATH, ...env } });
}
