import type { Page } from 'playwright/test';
import { violations } from './harness/axe';
import { expect, test } from './harness/fixtures';
import { coursePath, lessonPath, option, question } from './harness/lesson';

const progressPath = `${coursePath}~progress/`;

async function answer(page: Page, id: string, letter: string): Promise<void> {
	const form = question(page, id);
	await option(form, letter).getByRole('radio').check();
	await form.getByRole('button', { name: 'Check' }).click();
	await expect(form.getByText('Saved')).toBeVisible();
}

async function startOver(page: Page, what: string): Promise<void> {
	await page.getByLabel('What to start over').selectOption(what);
	await page.getByRole('button', { name: 'Start over', exact: true }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Yes, start over' }).click();
}

test.beforeEach(async ({ page }) => {
	await page.goto(lessonPath);
	await answer(page, 'course-subject', 'C');
	await answer(page, 'which-v', 'B');
	await page.goto(coursePath);
	await page.getByRole('link', { name: '1 question to look at again' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Your progress' })).toBeVisible();
});

test('P13 what was wrong last time is listed, and leads to its question', async ({ page }) => {
	await expect(page.getByText('0 of 5 questions known')).toBeVisible();
	const again = page.locator('#\\~again').getByRole('listitem');
	await expect(again).toHaveCount(1);
	await expect(again).toContainText('not right yet');
	await again.getByRole('link').click();
	await expect(page).toHaveURL(/course-introduction\/#which-v$/);
	await question(page, 'which-v').getByRole('button', { name: 'Try again' }).click();
	await answer(page, 'which-v', 'A');
	await page.goto(progressPath);
	await expect(page.getByText('Nothing: you got right what you answered last.')).toBeVisible();
});

test('P13 where the course cannot be had to measure by, it says so, and that nothing is lost', async ({
	page
}) => {
	await page.addInitScript(() => {
		const fetched = window.fetch.bind(window);
		window.fetch = (wanted, init) =>
			typeof wanted === 'string' && wanted.endsWith('lessons.json')
				? Promise.reject(new TypeError('Failed to fetch'))
				: fetched(wanted, init);
	});
	await page.reload();
	await expect(page.getByRole('alert')).toContainText('Nothing is lost');
});

test('P13 the tables say what the bars show, by objective and by lesson', async ({ page }) => {
	const row = (table: number) => page.getByRole('table').nth(table).getByRole('row').nth(1);
	await expect(row(0).getByRole('rowheader')).toContainText('2 of 3 questions answered');
	await expect(row(0).getByRole('cell')).toHaveText(['0', '1', '1']);
	await expect(row(1).getByRole('rowheader')).toContainText('Course introduction');
	await expect(row(1).getByRole('cell')).toHaveText(['0', '1', '1']);
	await expect(row(1).locator('svg rect')).toHaveCount(3);
});

test('P12 starting over counts nothing any more, and deletes nothing', async ({ page }) => {
	await startOver(page, 'The whole course');
	await expect(page.getByRole('paragraph').filter({ hasText: '0 of 20 slides read' })).toBeVisible();
	await expect(page.locator('#\\~again')).toHaveCount(0);
	await page.goto(lessonPath);
	// The log is known by then.
	await expect(question(page, 'which-v').getByText('Your attempts')).toBeVisible();
	await expect(question(page, 'which-v').getByRole('button', { name: 'Check' })).toBeVisible();
	await page.goto('settings/');
	await page.getByRole('button', { name: 'Export progress' }).click();
	await expect(page.getByText(/^The file has \d+ entries/)).toBeVisible();
});

test('P12 one lesson can be started over, after which there is nothing more to start over', async ({
	page
}) => {
	await startOver(page, 'Course introduction');
	const lesson = page.getByRole('table').nth(1).getByRole('row').nth(1);
	await expect(lesson.getByRole('cell')).toHaveText(['0', '0', '0']);
	await expect(page.getByLabel('What to start over')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`A1 axe finds nothing, ${colorScheme}, on the narrowest screen, with text twice as large`, async ({
		page
	}) => {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		expect(await violations(page)).toEqual([]);
		await page.setViewportSize({ width: 320, height: 640 });
		await page.addStyleTag({ content: ':root { font-size: 200% }' });
		expect(await violations(page)).toEqual([]);
		const wide = await page.evaluate(() =>
			[...document.querySelectorAll('main *')].flatMap((element) =>
				element.getBoundingClientRect().right > innerWidth ? [element.outerHTML.slice(0, 80)] : []
			)
		);
		expect(wide).toEqual([]);
	});
}
