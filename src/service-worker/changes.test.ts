import { afterEach, expect, test, vi } from 'vitest';
import { changesOf, markSeen } from './changes';
import { Courses } from './courses';
import { deploy, fakeCaches, serve } from './fakes';

const outline = (print: string) =>
	JSON.stringify({ id: 'one', slides: [{ id: 's', title: 'S', print }], questions: [] });
const version = (print: string) => ({ '404.html': '', 'courses/x/one/outline.json': outline(print) });

afterEach(() => vi.unstubAllGlobals());

test('O13 changes are counted from the version that was seen, over any number of builds', async () => {
	const caches = fakeCaches();
	const visit = async (print: string) => {
		const { served, store, build, wishes } = await deploy(version(print), caches);
		serve(served);
		const silent = () => Promise.resolve();
		await new Courses(build, store, wishes, silent, () => Promise.resolve(null)).open('x', 0);
		const pinned = [...(await wishes.all()).values()].flatMap(({ seen }) => seen ?? []);
		await build.tidy(pinned);
		return { store, build, wishes };
	};
	const changes = ({ store, build, wishes }: Awaited<ReturnType<typeof visit>>) =>
		changesOf('x', build, store, wishes);
	const none = { slides: [], questions: [] };
	const changed = [{ kind: 'changed', lesson: 'one', slide: 's', title: 'S' }];

	expect(await changes(await visit('1'))).toEqual(none);
	expect((await changes(await visit('2'))).slides).toEqual(changed);
	const third = await visit('3');
	expect((await changes(third)).slides).toEqual(changed);
	await markSeen('x', third.build, third.wishes);
	expect(await changes(third)).toEqual(none);
	expect((await changes(await visit('1'))).slides).toEqual(changed);
});
