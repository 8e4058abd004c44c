import { spawnSync } from 'node:child_process';
import { copySite, siteFolder } from './site';

/** Playwright's global set-up: builds the bundled course as `npm run build` does, and takes it aside. */
export default function build(): void {
	const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
	if (status !== 0) throw new Error('npm run build failed.');
	copySite('dist', siteFolder('bundled'));
}
