import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { siteFolder, takeSite } from './site';

/** Courses that instructors wrote for pandoc, and that stay outside the project. */
export const realDecks = {
	course: '../shared/decks/cnes/src',
	introduction: '../shared/seeds'
} as const;

/** The bundled course for a static host, built for two sub-paths of one origin. */
export const staticSites = ['/repo', '/other'] as const;

/** Playwright's global set-up: builds as `npm run build` and `npm run build:static` do, and takes each site aside. */
export default function buildAll(): void {
	build('node', 'bundled');
	for (const [name, content] of Object.entries(realDecks)) {
		if (existsSync(content)) build('node', name, { CONTENT: content });
	}
	for (const base of staticSites) build('static', `static${base}`, { BASE_PATH: base });
}

function build(host: 'node' | 'static', site: string, variables: NodeJS.ProcessEnv = {}): void {
	// The test command may have been typed elsewhere; these paths are the project's own.
	const env = { ...process.env, CONTENT: '', INIT_CWD: process.cwd(), ...variables };
	const { status } = spawnSync('npx', ['--no-install', 'tsx', 'src/cli/build.ts', host], {
		stdio: 'inherit',
		env
	});
	if (status !== 0) throw new Error(`The site "${site}" was not built.`);
	takeSite(host === 'node' ? 'dist' : 'build', siteFolder(site));
}
