import type { Page } from 'playwright/test';
import { violations } from './harness/axe';
import { expect, test } from './harness/fixtures';
import { allThere } from './harness/late';
import { lessonPath } from './harness/lesson';
import { siteFolder } from './harness/site';
import { ready } from './harness/visit';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test.beforeEach(async ({ server }) => {
	await server.stop();
	await server.start(siteFolder('contact'));
});

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Report a mistake' });
const text = (page: Page) => dialog(page).getByRole('textbox', { name: 'What is wrong?' });

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Opens the dialog on a slide, and says what is wrong. */
async function report(page: Page, slide: string, wrong: string): Promise<void> {
	const button = page.getByRole('button', { name: `Report a mistake in “${slide}”` });
	await button.focus();
	await page.keyboard.press('Enter');
	await expect(text(page)).toBeFocused();
	await text(page).fill(wrong);
}

/** The address that the link leads to, its query decoded. */
async function target(page: Page, name: string): Promise<{ to: string; query: URLSearchParams }> {
	const url = new URL((await page.getByRole('link', { name }).getAttribute('href')) ?? '');
	return { to: url.href.replace(/\?.*/, ''), query: url.searchParams };
}

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`A8 ${colorScheme}`, () => {
		test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

		test('a mail is begun with what the learner saw before', async ({ page, server }) => {
			await page.goto(`${server.url}courses/by-mail/code/`);
			await report(page, 'Quiz', 'Both are right.');
			const shown = await dialog(page).getByRole('listitem').allTextContents();
			expect(shown.slice(0, -1)).toEqual([
				'Course: Course with an address',
				'Lesson: Code & quotes',
				'Slide: Quiz',
				'Question: What does greet give back?',
				`${server.url}courses/by-mail/code/#greeting-quiz`
			]);
			expect(shown.at(-1)).toMatch(/^Version: [0-9a-f]{16}, of the slide [0-9a-f]{20}$/);
			await expect(dialog(page)).toContainText('mistakes@example.org');
			expect(await violations(page)).toEqual([]);
			const mail = () => target(page, 'Open the mail program');
			const body = ['Both are right.', '', ...shown].join('\r\n');
			await expect.poll(async () => (await mail()).query.get('body')).toBe(body);
			const { to, query } = await mail();
			expect(to).toBe('mailto:mistakes@example.org');
			expect(query.get('subject')).toBe('A mistake in “Code & quotes”');
		});
	});
}

test('A8 an untitled slide has its button, too; none is printed, none moves the text', async ({
	page,
	server,
	hasTouch
}) => {
	await page.goto(`${server.url}courses/by-mail/code/`);
	const buttons = page.locator('.slide').getByRole('button', { name: 'Report a mistake' });
	await expect(buttons).toHaveCount(5);
	const button = buttons.nth(3);
	await expect(button).toHaveAccessibleName('Report a mistake');
	if (!hasTouch) await expect(button).toHaveCSS('opacity', '0');
	await page.getByText('A slide without a title.').hover();
	await expect(button).toHaveCSS('opacity', '1');
	const { slide, flag, next } = await button.evaluate((element) => {
		const slide = element.closest('section');
		return {
			slide: slide?.getBoundingClientRect().bottom ?? NaN,
			flag: element.getBoundingClientRect().toJSON() as DOMRect,
			next: slide?.nextElementSibling?.getBoundingClientRect().top ?? NaN
		};
	});
	expect(flag.top).toBeGreaterThanOrEqual(slide);
	expect(flag.bottom).toBeLessThanOrEqual(next);
	await page.emulateMedia({ media: 'print' });
	await expect(button).toBeHidden();
});

test('A8 what was typed is still there after a look at the slide, and 2,000 characters are the most', async ({
	page,
	server
}) => {
	await page.goto(`${server.url}courses/by-mail/code/`);
	await report(page, 'Quiz', 'Half a sen');
	await page.keyboard.press('Escape');
	await expect(dialog(page)).toBeHidden();
	const button = page.getByRole('button', { name: 'Report a mistake in “Quiz”' });
	await expect(button).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(text(page)).toHaveValue('Half a sen');
	await text(page).fill('a'.repeat(1999));
	await expect(dialog(page).getByText('1 character left')).toBeVisible();
	await text(page).press('End');
	await page.keyboard.type('bcd');
	await expect(text(page)).toHaveValue(`${'a'.repeat(1999)}b`);

	// More than every mail program takes from a link: what is left out is on the clipboard.
	const link = page.getByRole('link', { name: 'Open the mail program' });
	await expect.poll(async () => (await target(page, 'Open the mail program')).query.get('body')).toBeNull();
	await link.evaluate((element) => element.addEventListener('click', (event) => event.preventDefault()));
	await link.click();
	await expect(dialog(page).getByText('Opened. The report is copied')).toBeVisible();
	await expect.poll(() => clipboard(page)).toContain('ab\n\nCourse: ');
});

test('A8 a tracker’s form is filled in; a page that is no known form gets the report by the clipboard', async ({
	page,
	context,
	server
}) => {
	await context.route(/github\.com|example\.org/, (route) => route.fulfill({ body: 'Their own page' }));
	await page.goto(`${server.url}courses/by-tracker/facts/`);
	await report(page, 'The sun is cold', 'It is *hot*.');
	const form = () => target(page, 'Open in a new tab');
	await expect.poll(async () => (await form()).query.get('body')).toMatch(/^It is/);
	const { to, query } = await form();
	expect(to).toBe('https://github.com/example/course/issues/new');
	expect(query.get('title')).toBe('A mistake in “Facts”');
	expect(query.get('body')).toMatch(/^It is \*hot\*\.\n\nCourse: Course with a tracker\n/);
	const [tab] = await Promise.all([
		context.waitForEvent('page'),
		page.getByRole('link', { name: 'Open in a new tab' }).click()
	]);
	await expect(tab).toHaveURL(/github\.com\/example\/course\/issues\/new\?title=/);
	await expect(dialog(page).getByText('Opened. The report is sent from there')).toBeVisible();

	await page.goto(`${server.url}courses/by-page/stars/`);
	await report(page, 'Stars are small', 'They are large.');
	await expect(dialog(page)).toContainText('the report is copied');
	const [other] = await Promise.all([
		context.waitForEvent('page'),
		page.getByRole('link', { name: 'Open in a new tab' }).click()
	]);
	await expect(other).toHaveURL('https://example.org/mistakes');
	await expect(dialog(page).getByText('Opened. The report is copied')).toBeVisible();
	await page.bringToFront();
	await expect.poll(() => clipboard(page)).toMatch(/^They are large\.\n\nCourse: /);
});

test('A8 where the browser does not let it be copied, it can be by hand', async ({ page, server }) => {
	await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
	await page.goto(`${server.url}courses/by-page/stars/`);
	await report(page, 'Stars are small', 'They are large.');
	await page.getByRole('button', { name: 'Copy the report' }).click();
	await expect(dialog(page).getByRole('textbox', { name: 'Report a mistake' })).toHaveValue(
		/^They are large\./
	);
});

test('A8 without a network a report to a tracker waits on the device, through a restart, until the learner opens it', async ({
	device,
	server
}) => {
	const outside: string[] = [];
	let page = await device.open();
	const watch = async () => {
		await page.context().route(/github\.com/, (route) => {
			outside.push(route.request().url());
			return route.fulfill({ body: 'Their own page' });
		});
	};
	await watch();
	await page.goto(`${server.url}courses/by-tracker/facts/`);
	await expect(page.getByText('Ready offline')).toBeVisible();
	await page.reload();
	await page.context().setOffline(true);
	await report(page, 'The sun is cold', '');
	const keep = dialog(page).getByRole('button', { name: 'Keep for later' });
	await expect(keep).toBeDisabled();
	await text(page).fill('It is hot.');
	await expect(dialog(page)).toContainText('github.com cannot be reached');
	expect(await violations(page)).toEqual([]);
	await keep.click();
	await expect(dialog(page).getByText('1 report waits for the network.')).toBeVisible();
	await dialog(page).getByRole('button', { name: 'Close' }).click();
	await page.getByRole('link', { name: 'Settings' }).first().click();
	await expect(page.getByText('1 report waits for the network.')).toBeVisible();
	await expect(page.getByText('It is hot.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Open in a new tab' })).toBeHidden();
	await device.close();

	page = await device.open();
	await watch();
	await page.goto(server.url);
	await page.getByRole('link', { name: 'Look at them' }).click();
	await expect(page.getByText('1 report of a mistake can be sent now.')).toBeVisible();
	await expect(page.getByText('It is hot.')).toBeVisible();
	expect(await violations(page)).toEqual([]);
	expect(outside).toEqual([]);
	const [form] = await Promise.all([
		page.context().waitForEvent('page'),
		page.getByRole('link', { name: 'Open in a new tab' }).click()
	]);
	await expect(form).toHaveURL(
		/issues\/new\?title=A%20mistake%20in%20%E2%80%9CFacts%E2%80%9D&body=It%20is%20hot/
	);
	await page.getByRole('button', { name: 'Delete' }).click();
	await expect(page.getByText('It is hot.')).toBeHidden();
	await page.reload();
	await expect(page.getByRole('radio', { name: 'Dark' })).toBeEnabled();
	await expect(page.getByText('It is hot.')).toBeHidden();
});

test('A8 a mail needs no network here: its program waits for one', async ({ page, context, server }) => {
	await page.goto(`${server.url}courses/by-mail/code/`);
	await expect(ready(page)).toBeVisible();
	await context.setOffline(true);
	await report(page, 'Quiz', 'Both are right.');
	await expect(page.getByRole('link', { name: 'Open the mail program' })).toBeVisible();
	await expect(dialog(page).getByRole('button', { name: 'Keep for later' })).toBeHidden();
});

test('A8 a course without a contact has nobody to report to', async ({ page, shared }) => {
	await page.goto(shared.url + lessonPath);
	await allThere(page);
	await expect(page.getByRole('button', { name: 'Report a mistake' })).toHaveCount(0);
});

test('a licence that the world knows is linked, another is named', async ({ page, server }) => {
	await page.goto(`${server.url}about/`);
	await expect(page.getByRole('link', { name: 'CC-BY-SA-4.0' })).toHaveAttribute(
		'href',
		'https://creativecommons.org/licenses/by-sa/4.0/'
	);
	await expect(page.getByText('All rights reserved')).toBeVisible();
	await expect(page.getByRole('link', { name: 'All rights reserved' })).toHaveCount(0);
});
