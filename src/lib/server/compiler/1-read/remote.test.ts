import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { compile } from '../compile';
import { remoteAddress, remoteFolder, remoteName, remotePictures } from './remote';

const nameOf = (src: string) => remoteName(new URL(src));

describe('R11 the name of a remote picture', () => {
	test('tells what it is, and hangs on its whole address', () => {
		expect(nameOf('https://example.org/img/Sea%20chart.png')).toMatch(/^sea-chart-[0-9a-f]{12}$/);
		expect(nameOf('https://example.org/')).toMatch(/^example-org-[0-9a-f]{12}$/);
		const alike = ['a/x.png', 'b/x.png', 'a/x.png?v=2', 'a/x.jpg'].map((path) => `https://x.example/${path}`);
		expect(new Set(alike.map(nameOf)).size).toBe(4);
	});

	test('is as good as ever for an address without end', () => {
		expect(nameOf(`https://example.org/${'long'.repeat(500)}.png`).length).toBeLessThan(60);
	});
});

test('R11 an address is one of the web; its fragment is none of the server', () => {
	expect(remoteAddress('//example.org/a.svg#part')?.href).toBe('https://example.org/a.svg');
	for (const src of ['ftp://example.org/a.png', 'file:///etc/a.png', 'https://', 'a.png']) {
		expect(remoteAddress(src)).toBeNull();
	}
});

describe('R11 a build', () => {
	const root = mkdtempSync(join(tmpdir(), 'carrel-remote-'));
	const [shown, outside] = ['https://example.org/sea.svg', 'https://example.org/secret.svg'];
	const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="10"><path d="M0"/></svg>';

	beforeAll(() => {
		mkdirSync(join(root, 'course/remote'), { recursive: true });
		mkdirSync(join(root, 'elsewhere'));
		writeFileSync(
			join(root, 'course/01_Deck.md'),
			`## Sea {background-image="${shown}"}\n\n![The sea](${shown})\n\n<img src="${outside}" alt="No">\n`
		);
		writeFileSync(join(root, `course/remote/${nameOf(shown)}.svg`), drawing);
		writeFileSync(join(root, 'secret.svg'), drawing);
		symlinkSync(join(root, 'secret.svg'), join(root, `course/remote/${nameOf(outside)}.svg`));
	});

	afterEach(() => {
		vi.unstubAllEnvs();
	});

	const built = async () => {
		const compiled = await compile({ folder: join(root, 'course'), base: '' });
		if (!compiled.ok) throw new Error(compiled.reason);
		const { courses, diagnostics } = compiled.library;
		const slide = courses[0]?.parts[0]?.lessons[0]?.slides[0];
		return { slide: JSON.stringify(slide), told: diagnostics.map(({ id }) => id) };
	};

	test('shows a fetched picture as any other, behind a slide too', async () => {
		const { slide } = await built();
		expect(slide.match(/media\/[0-9a-f]{16}\.svg/g)).toHaveLength(2);
		expect(slide).toContain('width=\\"30\\"');
		expect(slide).not.toContain(`src=\\"https:`);
	});

	test('follows no link out of the folder, and names what is missing', async () => {
		expect((await built()).told).toEqual(['remote-picture']);
	});

	test('looks in the folder that CARREL_REMOTE names instead, where it is set', async () => {
		vi.stubEnv('INIT_CWD', root);
		vi.stubEnv('CARREL_REMOTE', 'elsewhere');
		expect(remoteFolder('/any/course')).toBe(join(root, 'elsewhere'));
		expect((await built()).told).toEqual(['remote-picture', 'remote-picture', 'remote-picture']);
		writeFileSync(join(root, `elsewhere/${nameOf(shown)}.svg`), drawing);
		expect((await built()).told).toEqual(['remote-picture']);
	});

	test('makes a link of what is no picture any more', async () => {
		vi.stubEnv('CARREL_REMOTE', join(root, 'broken'));
		mkdirSync(join(root, 'broken'));
		writeFileSync(join(root, `broken/${nameOf(shown)}.svg`), '<svg');
		const { slide, told } = await built();
		expect(told).toEqual(['remote-picture', 'remote-picture', 'remote-picture']);
		expect(slide).toContain(`href=\\"${shown}\\"`);
		expect(slide).toContain(`href=\\"${outside}\\"`);
	});
});

test('R11 folders that are not there hold nothing', () => {
	expect(remotePictures(['/nowhere'])('https://example.org/a.png')).toEqual({ ok: false, reason: 'remote' });
});
