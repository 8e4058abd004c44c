import type { Locator } from 'playwright/test';

/** What has neither a name nor a state to tell. */
const silent = [
	'generic',
	'none',
	'paragraph',
	'strong',
	'emphasis',
	'time',
	'LabelText',
	'InlineTextBox',
	'Legend'
];
const containers = ['form', 'group', 'list', 'listitem'];
const states = ['checked', 'disabled', 'expanded', 'focused', 'invalid', 'pressed', 'readonly', 'live'];

/**
 * An element as the browser tells a screen reader of it, a line for each thing: its role, its name, the states that
 * it is in, its description.
 */
export async function spoken(element: Locator): Promise<string[]> {
	const page = element.page();
	await element.evaluate((node) => node.setAttribute('data-spoken', ''));
	const reader = await page.context().newCDPSession(page);
	const { result } = await reader.send('Runtime.evaluate', {
		expression: 'document.querySelector("[data-spoken]")'
	});
	const { node } = await reader.send('DOM.describeNode', { objectId: result.objectId ?? '' });
	const { nodes } = await reader.send('Accessibility.getFullAXTree');
	await reader.detach();
	await element.evaluate((node) => node.removeAttribute('data-spoken'));

	const byId = new Map(nodes.map((node) => [node.nodeId, node]));
	const lines: string[] = [];
	/** Of what the text stands in, and of the control before it: what names one is not read a second time. */
	let names = '';
	const read = (id: string): void => {
		const node = byId.get(id);
		if (!node) return;
		const around = names;
		const role = String(node.role?.value ?? '');
		const name = String(node.name?.value ?? '')
			.replace(/\s+/g, ' ')
			.trim();
		const on = (node.properties ?? [])
			.filter(({ name, value }) => states.includes(name) && value.value !== false && value.value !== 'false')
			.map(({ name }) => name);
		const description = String(node.description?.value ?? '');
		if (role === 'StaticText') {
			if (!node.ignored && !names.includes(name)) lines.push(`“${name}”`);
		} else if (!node.ignored && !silent.includes(role)) {
			const parts = [role, name && `“${name}”`, ...on, description && `(${description})`];
			lines.push(parts.filter(Boolean).join(' '));
			names = name;
		}
		for (const child of node.childIds ?? []) read(child);
		if (containers.includes(role)) names = around;
	};
	const root = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
	if (root) read(root.nodeId);
	return lines;
}
