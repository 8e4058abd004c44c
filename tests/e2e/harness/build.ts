import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { siteFolder, takeSite } from './site';

/** Courses that instructors wrote for pandoc, and that stay outside the project. */
export const realDecks = {
	course: '../shared/decks/cnes/src',
	introduction: '../shared/seeds'
} as const;

/** The excerpt for a static host, built for two sub-paths of one origin. */
export const staticSites = ['/repo', '/other'] as const;

/** Small courses with a `contact` of each kind. */
const withContact = 'tests/e2e/courses';

/** One word of a slide's body in the bundled course, and what the author puts in its place for the site "edited". */
export const edit = { before: 'two crafts', after: 'two trades' } as const;

/** The same in the course of questions, for "questions-edited": one is worded anew, another's options change places. */
export const questionEdits = [
	['What is the rising tide called?', 'What is the tide called that rises?'],
	['Answer A: Grain\n- Answer B: Timber', 'Answer A: Timber\n- Answer B: Grain']
] as const;

/** Playwright's global set-up: builds as `npm run build` and `npm run build:static` do, and takes each site aside. */
export default function buildAll(): void {
	const excerpt = excerptOfContent();
	build('node', 'bundled');
	build('node', 'excerpt', { CONTENT: excerpt });
	build('node', 'questions', { CONTENT: 'tests/decks/questions' });
	build('node', 'questions-edited', { CONTENT: editedQuestions() });
	build('node', 'edited', { CONTENT: editedContent() });
	build('node', 'contact', { CONTENT: withContact });
	for (const [name, content] of Object.entries(realDecks)) {
		if (existsSync(content)) build('node', name, { CONTENT: content });
	}
	for (const base of staticSites) build('static', `static${base}`, { CONTENT: excerpt, BASE_PATH: base });
}

/** One of the bundled courses with its first lesson alone: what is counted there stays when a lesson is written. */
function excerptOfContent(): string {
	const content = siteFolder('excerpt-content');
	const course = join(content, 'data-distribution');
	rmSync(content, { recursive: true, force: true });
	takeSite('content/data-distribution', course);
	const isOther = (path: string) => /^\d+_.*\.md$/.test(path) && !path.startsWith('01_');
	for (const file of readdirSync(course).filter(isOther)) rmSync(join(course, file));
	const file = join(course, 'course.yaml');
	// The compiler has checked its shape, and its diagnostics are a test of their own.
	const described = parse(readFileSync(file, 'utf8')) as { parts: { lessons: string[] }[] };
	for (const part of described.parts) part.lessons = part.lessons.filter((path) => !isOther(path));
	writeFileSync(file, stringify(described));
	return content;
}

function editedContent(): string {
	const content = siteFolder('edited-content');
	takeSite('content', content);
	replaceOnce(join(content, 'data-distribution/01_Course_Introduction.md'), edit.before, edit.after);
	return content;
}

function editedQuestions(): string {
	const content = siteFolder('questions-edited-content');
	takeSite('tests/decks/questions', content);
	for (const [before, after] of questionEdits) replaceOnce(join(content, '01_Harbour.md'), before, after);
	return content;
}

function replaceOnce(file: string, before: string, after: string): void {
	const text = readFileSync(file, 'utf8');
	if (text.split(before).length !== 2) throw new Error(`Not once in ${file}: ${before}`);
	writeFileSync(file, text.replace(before, after));
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
