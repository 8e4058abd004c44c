import type { Locator, Page } from 'playwright/test';
import { expect, test as base } from './fixtures';
import { option, question } from './lesson';
import { Server } from './server';
import { siteFolder } from './site';

/** Serves `tests/decks/questions` to all tests of a worker: a course with a question of every type. */
export const test = base.extend<object, { shared: Server }>({
	shared: [
		async ({}, use) => {
			const server = new Server(siteFolder('questions'));
			await server.start();
			await use(server);
			await server.stop();
		},
		{ scope: 'worker' }
	]
});

export const harbour = 'courses/questions/harbour/';

/** Its questions by type. */
export const types = {
	single: 'flood',
	multiple: 'cargo',
	boolean: 'salt',
	number: 'depth',
	text: 'rope',
	order: 'leaving',
	open: 'why'
} as const;
export type Type = keyof typeof types;

/** The lesson, once its script runs and the log is read. */
export async function openHarbour(page: Page): Promise<void> {
	await page.goto(harbour);
	await expect(question(page, types.single).getByRole('button', { name: 'Check' })).toBeEnabled();
}

/** What is to be put in order has no field with the question's name. */
export function formOf(page: Page, type: Type): Locator {
	return type === 'order'
		? page.locator('form').filter({ hasText: 'as a ship leaves' })
		: question(page, types[type]);
}

/** Not right, where there is a right. */
export const answers: Record<Type, (form: Locator) => Promise<void>> = {
	single: (form) => option(form, 'B').getByRole('radio').check(),
	multiple: async (form) => {
		for (const letter of ['A', 'C']) await option(form, letter).getByRole('checkbox').check();
	},
	boolean: (form) => form.getByRole('radio', { name: 'False' }).check(),
	number: (form) => form.getByRole('textbox').fill('12'),
	text: (form) => form.getByRole('textbox').fill('sheet'),
	order: (form) => form.getByRole('button', { name: 'Move up: Start the engine' }).click(),
	open: (form) => form.getByRole('textbox').fill('Against waves.')
};
