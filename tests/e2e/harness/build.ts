import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copySite, siteFolder } from './site';

/** Courses that instructors wrote for pandoc, and that stay outside the project. */
export const realDecks = {
	course: '../shared/decks/cnes/src',
	introduction: '../shared/seeds'
} as const;

/** Playwright's global set-up: builds as `npm run build` does, and takes each site aside. */
export default function buildAll(): void {
	build('bundled');
	for (const [name, content] of Object.entries(realDecks)) if (existsSync(content)) build(name, content);
}

function build(site: string, content = ''): void {
	// The test command may have been typed elsewhere; these paths are the project's own.
	const env = { ...process.env, CONTENT: content, INIT_CWD: process.cwd() };
	const { status } = spawnSync('npx', ['--no-install', 'tsx', 'src/cli/build.ts', 'node'], {
		stdio: 'inherit',
		env
	});
	if (status !== 0) throw new Error(`The site "${site}" was not built.`);
	copySite('dist', siteFolder(site));
}
