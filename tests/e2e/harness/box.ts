import { expect, type Locator } from 'playwright/test';

type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>;

/** Resolves to where it is, as soon as it has a size and has stood still for two frames. */
export async function stillBox(element: Locator): Promise<Box> {
	let still: Box = { x: 0, y: 0, width: 0, height: 0 };
	await expect(async () => {
		const [before, after] = await element.evaluate(async (node) => {
			const box = () => {
				const { x, y, width, height } = node.getBoundingClientRect();
				return { x, y, width, height };
			};
			const before = box();
			for (let frame = 0; frame < 2; frame++) await new Promise((next) => requestAnimationFrame(next));
			return [before, box()] as const;
		});
		expect(after).toEqual(before);
		expect(after.width * after.height).toBeGreaterThan(0);
		still = after;
	}).toPass();
	return still;
}
