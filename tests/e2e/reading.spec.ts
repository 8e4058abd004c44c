import type { Page } from 'playwright/test';
import { expect, test } from './harness/fixtures';
import { allThere } from './harness/late';
import { coursePath, lessonPath, openContents, question } from './harness/lesson';

const slide = (page: Page, id: string) => page.locator(`[id="${id}"]`);

for (const javaScriptEnabled of [true, false]) {
	test.describe(`A3 reading${javaScriptEnabled ? '' : ' with JavaScript off'}`, () => {
		test.use({ javaScriptEnabled });

		test('from the library to a course to a lesson', async ({ page }) => {
			await page.goto('');
			await page.getByRole('link', { name: 'Data Distribution' }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Data Distribution');
			await expect(page.getByText('19 hours planned')).toBeVisible();
			await expect(page.getByRole('heading', { name: 'What you will be able to do' })).toBeVisible();
			await page.getByRole('link', { name: 'Course introduction' }).first().click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Course introduction');
			await expect(page.getByRole('table').first()).toBeVisible();
			await expect(page.getByRole('figure').first()).toBeVisible();
			await expect(page.locator('pre code').first()).toBeVisible();
		});

		test('the contents lead to a slide, and a slide has a link of its own', async ({ page }) => {
			await page.goto(lessonPath);
			const contents = await openContents(page);
			await contents.getByRole('link', { name: 'Map, then reduce' }).click();
			await expect(page).toHaveURL(/#map-reduce$/);
			await expect(slide(page, 'map-reduce').getByRole('heading', { level: 3 })).toBeInViewport();
			const link = slide(page, 'three-vs').getByRole('link', { name: 'Link to' });
			await expect(link).toHaveAttribute('href', '#three-vs');
		});

		test('a question shows its options and nothing of its key', async ({ page }) => {
			await page.goto(lessonPath);
			const asked = slide(page, 'course-subject');
			await expect(asked.getByRole('radio')).toHaveCount(3);
			await expect(asked).not.toContainText('machine learning is one reason');
			if (javaScriptEnabled) return;
			await expect(asked.getByRole('button', { name: 'Check' })).toBeDisabled();
			// Playwright's own text search passes over `noscript`.
			await expect(asked.locator('noscript p')).toBeVisible();
		});

		test('an unknown address gives a page that helps', async ({ page }) => {
			const response = await page.goto('courses/no-such-course/');
			expect(response?.status()).toBe(404);
			await expect(page.getByRole('heading', { name: 'There is no page here' })).toBeVisible();
			await page.getByRole('link', { name: 'Go to the library' }).click();
			await expect(page.getByRole('heading', { name: 'Courses' })).toBeVisible();
		});

		test('no page scrolls sideways, not even at 320 px', async ({ page }) => {
			test.slow();
			await page.setViewportSize({ width: 320, height: 640 });
			for (const path of ['', coursePath, lessonPath, 'settings/', 'about/', 'nowhere/']) {
				await page.goto(path);
				if (javaScriptEnabled) await allThere(page);
				await expect(page.locator('html'), path).toHaveJSProperty('scrollWidth', 320);
			}
		});
	});
}

test('A4 a lesson opens where it was left, unless the address names a slide', async ({ page }) => {
	await page.goto(lessonPath);
	await slide(page, 'map-reduce').getByRole('heading').first().scrollIntoViewIfNeeded();
	const contents = await openContents(page);
	await expect(contents.getByRole('link', { name: 'read Map, then reduce', exact: true })).toBeVisible();

	await page.goto(coursePath);
	await page.getByRole('link', { name: 'Course introduction' }).first().click();
	await expect(page.getByText('Back where you were')).toBeVisible();
	await expect(slide(page, 'three-vs')).not.toBeInViewport();

	await page.goto(`${lessonPath}#three-vs`);
	await expect(slide(page, 'three-vs').getByRole('heading')).toBeInViewport();
	await expect(page.getByText('Back where you were')).toBeHidden();
});

for (const way of ['a reload', 'going back'] as const) {
	test(`A4 ${way} finds the very place again`, async ({ page }) => {
		await page.goto(lessonPath);
		for (const id of ['course-subject', 'which-v']) {
			const form = question(page, id);
			await form.getByRole('radio').first().check();
			await form.getByRole('button', { name: 'Check' }).click();
			await expect(form.getByText('Saved')).toBeVisible();
		}
		const heading = slide(page, 'where-data-live').getByRole('heading');
		const top = async () => Math.round((await heading.boundingBox())?.y ?? NaN);
		await heading.evaluate((element) => {
			scrollTo(0, element.getBoundingClientRect().top + scrollY - 200);
		});
		await expect.poll(top).toBe(200);
		for (let time = 0; time < 2; time++) {
			if (way === 'a reload') await page.reload();
			else {
				await page
					.getByRole('link', { name: 'About', exact: true })
					.evaluate((link: HTMLElement) => link.click());
				await expect(page.getByRole('heading', { level: 1, name: 'About' })).toBeVisible();
				await page.goBack();
			}
			await expect(question(page, 'which-v').getByText('Saved')).toBeAttached();
			await expect.poll(async () => Math.abs((await top()) - 200)).toBeLessThanOrEqual(4);
			// Nor does what comes later move it.
			await allThere(page);
			expect(Math.abs((await top()) - 200)).toBeLessThanOrEqual(4);
			await expect(page.getByText('Back where you were')).toBeHidden();
		}
	});
}

test('A9 a lesson prints as one column on white, whatever the theme', async ({ page }) => {
	await page.goto(lessonPath);
	await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
	await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
	await expect(page.getByText('Hint', { exact: true }).first()).toBeHidden();
	const [main, prose] = await Promise.all(
		[page.getByRole('main'), page.locator('section.slide .prose').first()].map((part) => part.boundingBox())
	);
	expect(prose?.x).toBe(main?.x);
	expect(prose?.width).toBe(main?.width);
});

test('R5 a film is shown in its place when asked for, in a frame that can do little', async ({
	page,
	context
}) => {
	const film = (url: string) =>
		`<span class="embed" data-src="${url}" data-title="A film"><a href="${url}">A film</a></span>`;
	await page.route('https://films.example/**', (route) =>
		route.fulfill({ contentType: 'text/html', body: '<p>The film itself</p>' })
	);
	await page.route(`**/${lessonPath}`, async (route) => {
		const response = await route.fetch();
		const films = film('https://films.example/1') + film(new URL('about/', route.request().url()).href);
		const body = (await response.text()).replace(/<section id="about-the-course".*?<p>/s, `$&${films}`);
		await route.fulfill({ response, body });
	});
	await page.goto(lessonPath);
	// The second one is a page of our own, which is never framed.
	const show = page.getByRole('button', { name: 'Show here' });
	await expect(show).toHaveCount(1);
	await context.setOffline(true);
	await expect(show).toBeDisabled();
	await context.setOffline(false);
	await show.click();
	const frame = page.locator('iframe[title="A film"]');
	await expect(frame.contentFrame().getByText('The film itself')).toBeVisible();
	await expect(frame).toHaveAttribute(
		'sandbox',
		'allow-scripts allow-same-origin allow-popups allow-presentation'
	);
});

test('A4 the course goes on where the learner was', async ({ page }) => {
	await page.goto(`${lessonPath}#reading-in-parallel`);
	await page.goto(coursePath);
	await page.goto(`${lessonPath}#reading-in-parallel`);
	const contents = await openContents(page);
	await expect(contents.getByRole('link', { name: 'read One disk', exact: false }).first()).toBeVisible();
	await page.goto(coursePath);
	await page.getByRole('link', { name: 'Continue' }).click();
	await expect(page.getByText('Back where you were')).toBeVisible();
	await expect(slide(page, 'about-the-course')).not.toBeInViewport();
});

test('A5 the language is the one of the course until another is chosen, and then remembered', async ({
	page
}) => {
	await page.goto(lessonPath);
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await page.getByRole('link', { name: 'Settings' }).first().click();
	await page.getByRole('radio', { name: 'Français' }).check();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Réglages');
	await page.goto(lessonPath);
	await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
	await expect(page.locator('h1')).toHaveAttribute('lang', 'en');
	await expect(page.getByRole('button', { name: 'Vérifier' }).first()).toBeVisible();
});

test.describe('A5 the theme', () => {
	test.use({ serviceWorkers: 'block', colorScheme: 'light' });

	test('is remembered, and there before the app is', async ({ page }) => {
		await page.goto('settings/');
		await page.getByRole('radio', { name: 'Dark' }).check();
		await page.route(/_app\/.*\.js$/, (route) => route.abort());
		await page.goto(lessonPath);
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
		await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
	});
});
