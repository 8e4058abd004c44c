import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';

/**
 * What axe leaves off by default. Left out are the rules of level AAA, and `focus-order-semantics`, which forbids
 * the focus that `scrollable-region-focusable` demands.
 */
const alsoAsked = [
	'css-orientation-lock',
	'hidden-content',
	'label-content-name-mismatch',
	'p-as-heading',
	'table-fake-caption',
	'target-size',
	'td-has-header'
];

/** Every other rule that axe has up to level AA, good practice included. */
export async function violations(page: Page): Promise<string[]> {
	// What floats covers something else at every place; a target that it cuts in two is too small there alone.
	await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
	const { violations } = await new AxeBuilder({ page })
		.options({ rules: Object.fromEntries(alsoAsked.map((rule) => [rule, { enabled: true }])) })
		.analyze();
	return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
