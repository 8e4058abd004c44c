import { resolve } from 'node:path';
import { contentFolder, typedFrom } from '$lib/server/compiler/1-read/content-folder';
import { isFile } from '$lib/server/compiler/1-read/read-text';
import { inspectedQuestion } from '$lib/server/compiler/5-publish/inspected-question';
import { report } from '$lib/server/compiler/5-publish/report';
import { compileDeck } from '$lib/server/compiler/compile-deck';
import { inspect as inspectDeck } from '$lib/server/compiler/inspect';

/** `carrel inspect <deck>` */
export async function inspect(named: string): Promise<number> {
	const path = resolve(typedFrom(), named);
	if (!isFile(path)) {
		console.error(`There is no file ${named}.`);
		return 2;
	}
	const { folder, deck, questions, diagnostics } = await compileDeck(path, contentFolder());
	for (const line of report(diagnostics, folder)) console.error(line);
	const inspected = [...questions].map(([place, question]) => [place, inspectedQuestion(question)] as const);
	console.log(JSON.stringify(inspectDeck(deck, new Map(inspected)), null, '\t'));
	return 0;
}
