import { violations } from './harness/axe';
import { expect, test } from './harness/fixtures';
import { allThere } from './harness/late';
import { coursePath, lessonPath, openContents, option, question } from './harness/lesson';

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`A1 ${colorScheme}`, () => {
		test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

		for (const [name, path] of [
			['the library', ''],
			['a course', coursePath],
			['a lesson', lessonPath],
			['the settings', 'settings/'],
			['progress that has not begun', `${coursePath}~progress/`],
			['about', 'about/'],
			['an unknown address', 'nowhere/']
		] as const) {
			test(name, async ({ page }) => {
				await page.goto(path);
				await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
				await allThere(page);
				expect(await violations(page)).toEqual([]);
			});
		}

		for (const [name, path] of [
			['the settings', 'settings/'],
			['progress that has not begun', `${coursePath}~progress/`]
		] as const) {
			test(`${name}, on the narrowest screen, with text twice as large`, async ({ page }) => {
				await page.setViewportSize({ width: 320, height: 640 });
				await page.goto(path);
				await page.addStyleTag({ content: ':root { font-size: 200% }' });
				await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
				await allThere(page);
				expect(await violations(page)).toEqual([]);
			});
		}

		test('a lesson with answers right, wrong, partly right and shown', async ({ page }) => {
			test.slow();
			await page.goto(lessonPath);
			const answers: [string, string[]][] = [
				['course-subject', ['B']],
				['which-v', ['A']],
				['programme-contents', ['B', 'C', 'F']]
			];
			for (const [id, letters] of answers) {
				const form = question(page, id);
				for (const letter of letters) await option(form, letter).locator('input').check();
				await form.getByRole('button', { name: 'Check' }).click();
				await expect(form.getByText('Saved')).toBeVisible();
			}
			await question(page, 'reading-time').getByRole('button', { name: 'Check' }).click();
			await question(page, 'hadoop-storage').getByRole('button', { name: 'Show the answer' }).click();
			await question(page, 'hadoop-storage').getByRole('button', { name: 'Try again' }).waitFor();
			expect(await violations(page)).toEqual([]);
			await openContents(page);
			expect(await violations(page)).toEqual([]);
		});
	});
}
