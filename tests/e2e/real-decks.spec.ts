import { existsSync } from 'node:fs';
import { realDecks } from './harness/build';
import { expect, test } from './harness/fixtures';
import { filesOf, pagesOf, siteFolder } from './harness/site';
import { drawPictures, failuresOf } from './harness/visit';

const expected = {
	course: { lessons: 18, questions: 30 },
	introduction: { lessons: 1, questions: 2 }
};

for (const name of ['course', 'introduction'] as const) {
	test(`R4 R7 unmodified decks (${name}): every lesson opens, every quiz is asked, every picture is there`, async ({
		server,
		page
	}) => {
		test.skip(!existsSync(realDecks[name]), `${realDecks[name]} is not there`);
		test.setTimeout(180_000);
		await server.stop();
		await server.start(siteFolder(name));

		const files = filesOf(siteFolder(name));
		const lessons = pagesOf(files).filter((path) => /^courses\/[^/]+\/[^/~]+\/$/.test(path));
		expect(lessons).toHaveLength(expected[name].lessons);
		const failures = failuresOf(page);
		page.on('pageerror', (error) => failures.push(String(error)));
		let questions = 0;
		let pictures = 0;
		for (const lesson of lessons) {
			await page.goto(server.url + lesson);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/);
			questions += await page.locator('form.question').count();
			pictures += await drawPictures(page);
		}
		expect(questions).toBe(expected[name].questions);
		const listed = Object.values(files.courses).flatMap((course) => course.pictures);
		expect(pictures).toBeGreaterThanOrEqual(listed.length);

		// And all of it from the device, with whatever the pages load.
		await page.goto(server.url + (lessons[0] ?? '').replace(/[^/]+\/$/, ''));
		await page.getByRole('button', { name: 'Airplane check' }).click({ timeout: 60_000 });
		await expect(page.getByText(/open without a network/)).toBeVisible({ timeout: 60_000 });
		expect(failures).toEqual([]);
	});
}
