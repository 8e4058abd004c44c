import { expect, test } from './harness/fixtures';
import { coursePath, lessonPath, openContents, option, question, verdict } from './harness/lesson';

test('Q2 a wrong answer is told in words, with its feedback and the reason, and can be tried again', async ({
	page
}) => {
	await page.goto(lessonPath);
	const form = question(page, 'course-subject');
	await form.getByText('Cloud computing').click();
	await form.getByRole('button', { name: 'Check' }).click();
	await expect(verdict(form)).toHaveText('Not quite');
	await expect(option(form, 'B')).toContainText('Your choice: not right');
	await expect(option(form, 'B')).toContainText('It is one place to run on');
	await expect(form).toContainText('machine learning is one reason');
	await expect(form.getByText('Saved')).toBeVisible();

	await form.getByRole('button', { name: 'Try again' }).click();
	await expect(verdict(form)).toBeEmpty();
	await form.getByText('Data distribution', { exact: true }).click();
	await form.getByRole('button', { name: 'Check' }).click();
	await expect(verdict(form)).toHaveText('Right');
	await expect(option(form, 'C')).toContainText('Your choice: right');
});

test('Q2 a choice among several is partly right, and says what was missed', async ({ page }) => {
	await page.goto(lessonPath);
	const form = question(page, 'programme-contents');
	for (const letter of ['B', 'C', 'F']) await option(form, letter).getByRole('checkbox').check();
	await form.getByRole('button', { name: 'Check' }).click();
	await expect(verdict(form)).toContainText('Partly right');
	await expect(verdict(form)).toContainText('2 right answers are missing.');
	await expect(option(form, 'F')).toContainText('Your choice: not right');
	await expect(form).not.toContainText('Right, but not chosen');
	await form.getByRole('button', { name: 'Show the answer' }).click();
	await expect(option(form, 'D')).toContainText('Right, but not chosen');
});

test('P13 an answer is there after a reload, in the contents and on the course page', async ({ page }) => {
	await page.goto(lessonPath);
	const form = question(page, 'hadoop-storage');
	await form.getByRole('radio', { name: 'False' }).check();
	await form.getByRole('button', { name: 'Check' }).click();
	await expect(form.getByText('Saved')).toBeVisible();

	await page.reload();
	await expect(form.getByText('Your choice: right')).toBeVisible();
	await expect(form.getByRole('radio', { name: 'False' })).toBeChecked();
	const contents = await openContents(page);
	await expect(contents.getByRole('link', { name: 'answered right' })).toHaveCount(1);

	await page.goto(coursePath);
	await expect(page.getByText('1 of 5 questions right').first()).toBeVisible();
});

test.describe('Q1 by keyboard alone', () => {
	test('one choice: arrows and Enter', async ({ page }) => {
		await page.goto(lessonPath);
		const form = question(page, 'which-v');
		await expect(form.getByRole('radio').first()).toBeEnabled();
		await form.getByRole('radio').first().focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('Enter');
		await expect(verdict(form)).toHaveText('Right');
		await expect(verdict(form)).toBeFocused();
		await expect(verdict(form)).toBeInViewport({ ratio: 1 });
		await page.keyboard.press('Enter');
		await expect(verdict(form)).toHaveText('Right');
		await form.getByRole('button', { name: 'Try again' }).focus();
		await page.keyboard.press('Enter');
		await expect(form.getByRole('radio').first()).toBeFocused();
		await expect(form.getByRole('radio').first()).toBeInViewport();
	});

	test('several choices: Tab and Space', async ({ page }) => {
		await page.goto(lessonPath);
		const form = question(page, 'programme-contents');
		await expect(form.getByRole('checkbox').first()).toBeEnabled();
		await form.getByRole('checkbox').first().focus();
		for (let place = 0; place < 4; place++) {
			await page.keyboard.press('Tab');
			await page.keyboard.press('Space');
		}
		await page.keyboard.press('Enter');
		await expect(verdict(form)).toHaveText('Right');
	});

	test('true or false', async ({ page }) => {
		await page.goto(lessonPath);
		const form = question(page, 'hadoop-storage');
		await expect(form.getByRole('radio').first()).toBeEnabled();
		await form.getByRole('radio').first().focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await expect(verdict(form)).toHaveText('Right');
	});

	test('a number, and what is no number', async ({ page }) => {
		await page.goto(lessonPath);
		const form = question(page, 'reading-time');
		await expect(form.getByRole('textbox')).toBeEditable();
		await form.getByRole('textbox').focus();
		await page.keyboard.type('ten');
		await page.keyboard.press('Enter');
		await expect(form.getByRole('alert')).toContainText('Type a number');
		await expect(form.getByRole('textbox')).toBeFocused();
		await expect(form.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
		await expect(form.getByRole('textbox')).toHaveAccessibleDescription(/Type a number/);
		await page.keyboard.press('ControlOrMeta+a');
		await page.keyboard.type('1');
		await expect(form.getByRole('alert')).toBeHidden();
		await expect(form.getByRole('textbox')).not.toHaveAttribute('aria-invalid');
		await page.keyboard.type('0.2 min');
		await page.keyboard.press('Enter');
		await expect(verdict(form)).toContainText('Right');
		await expect(verdict(form)).toContainText('10 min');
	});

	test('Q7 the answer on demand, which the next answer does not count as known', async ({ page }) => {
		await page.goto(lessonPath);
		const form = question(page, 'hadoop-storage');
		await form.getByRole('button', { name: 'Show the answer' }).focus();
		await page.keyboard.press('Enter');
		await expect(verdict(form)).toContainText('The answer');
		// Closing the page does not make the learner forget.
		await page.reload();
		await expect(form.getByRole('radio').first()).toBeEnabled();
		await form.getByRole('radio').first().focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await expect(verdict(form)).toContainText('Right, after seeing the answer');
		await expect(verdict(form)).toContainText('It does not count as known.');
		await expect(form.getByText('Saved')).toBeVisible();
		const contents = await openContents(page);
		await expect(contents.getByRole('link', { name: 'to look at again' })).toHaveCount(1);
		await expect(contents.getByRole('link', { name: 'answered True or' })).toHaveCount(0);
		await expect(contents.getByRole('link', { name: 'answered right' })).toHaveCount(0);
		await page.goto(coursePath);
		await expect(page.getByText('0 of 5 questions right').first()).toBeVisible();
	});
});

test('P1 an answer that cannot be saved says so, stays on the page, and can be saved again', async ({
	page
}) => {
	await page.addInitScript(() => {
		let full = true;
		const add = Reflect.get(IDBObjectStore.prototype, 'add') as (row: unknown) => unknown;
		const addIfRoom = new Proxy(add, {
			apply(_, store, row) {
				if (full) throw new DOMException('No room', 'QuotaExceededError');
				return Reflect.apply(add, store, row) as unknown;
			}
		});
		Object.defineProperty(IDBObjectStore.prototype, 'add', { value: addIfRoom });
		addEventListener('room', () => (full = false));
	});
	await page.goto(lessonPath);
	const form = question(page, 'hadoop-storage');
	await form.getByRole('radio', { name: 'False' }).check();
	await form.getByRole('button', { name: 'Check' }).click();
	await expect(form.getByRole('alert')).toContainText('There is no room left on this device');
	await expect(form.getByText('Saved', { exact: true })).toBeHidden();
	await expect(form.getByRole('radio', { name: 'False' })).toBeChecked();

	await expect(page.getByText('what you read and answer now is not saved')).toBeVisible();

	// Whatever is done meanwhile, it is not lost: not without a word when the page is left, either.
	const asked: string[] = [];
	page.on('dialog', (dialog) => {
		asked.push(dialog.type());
		void dialog.dismiss();
	});
	await page.getByRole('contentinfo').getByRole('link').first().click();
	await expect.poll(() => asked).toEqual(['confirm']);
	await page.evaluate(() => location.assign('/'));
	await expect.poll(() => asked).toEqual(['confirm', 'beforeunload']);
	await form.getByRole('button', { name: 'Try again' }).click();
	await expect(form.getByRole('alert')).toContainText('There is no room left on this device');
	await page.evaluate(() => dispatchEvent(new Event('room')));
	await form.getByRole('button', { name: 'Save again' }).click();
	await expect(form.getByRole('alert')).toBeHidden();
	await expect(page.getByText('what you read and answer now is not saved')).toBeHidden();
	await page.reload();
	await expect(form.getByText('Your choice: right')).toBeVisible();
});

test('P7 an answer given later in another tab is the one shown', async ({ page, context }) => {
	await page.goto(lessonPath);
	const form = question(page, 'hadoop-storage');
	await form.getByRole('radio', { name: 'False' }).check();
	await form.getByRole('button', { name: 'Check' }).click();
	await expect(form.getByText('Saved')).toBeVisible();

	const other = await context.newPage();
	await other.goto(lessonPath);
	const same = question(other, 'hadoop-storage');
	await same.getByRole('button', { name: 'Try again' }).click();
	await same.getByRole('radio', { name: 'True' }).check();
	await same.getByRole('button', { name: 'Check' }).click();
	await expect(same.getByText('Saved')).toBeVisible();
	await expect(form.getByText('Your choice: not right')).toBeVisible();
});

test('P1 "Saved" waits for the transaction to complete', async ({ page }) => {
	await page.addInitScript(() => {
		let held = true;
		IDBTransaction.prototype.commit = function () {
			// A transaction is not complete as long as it is asked for more.
			const hold = () => {
				if (held) this.objectStore('events').count().onsuccess = hold;
			};
			hold();
		};
		addEventListener('release', () => (held = false));
	});
	await page.goto(lessonPath);
	const form = question(page, 'hadoop-storage');
	await form.getByRole('radio', { name: 'False' }).check();
	await form.getByRole('button', { name: 'Check' }).click();
	// The verdict does not wait for the disk.
	await expect(verdict(form)).toHaveText('Right');
	await expect(form.getByText('Saving', { exact: true })).toBeVisible();
	await page.evaluate(() => dispatchEvent(new Event('release')));
	await expect(form.getByText('Saved', { exact: true })).toBeVisible();
});
