import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { reporter } from './report';
import { settingsFrom } from './settings';

test.each([
	[{ SYNC_ORIGINS: '*' }],
	[{ SYNC_ORIGINS: 'https://course.example/' }],
	[{ SYNC_ORIGINS: 'course.example' }],
	[{ SYNC_QUOTA_EVENTS: 'many' }],
	[{ SYNC_NEW_LEARNERS: '-1' }],
	[{ DATABASE_URL: 'mysql://localhost/carrel' }]
])('W12 what cannot be meant is named: %o', (env) => {
	// Each case has its one name.
	const [name = ''] = Object.keys(env);
	expect(settingsFrom(env)).toEqual({ ok: false, reason: expect.stringContaining(name) as string });
});

test('W12 what is empty is as good as absent', () => {
	const names = ['SYNC_ORIGINS', 'SYNC_QUOTA_EVENTS', 'SYNC_ADDRESS_RATE'];
	const empty = Object.fromEntries(names.map((name) => [name, '']));
	expect(settingsFrom(empty)).toEqual(settingsFrom({}));
});

test('W12 data that is named lies where it was typed, else beside the app', () => {
	const typed = { INIT_CWD: '/home/ada' };
	const fileOf = (env: Record<string, string>) => {
		const configured = settingsFrom({ ...typed, ...env });
		return configured.ok && configured.settings.place.kind === 'sqlite' && configured.settings.place.file;
	};
	expect(fileOf({})).toBe(resolve('data/carrel.sqlite'));
	expect(fileOf({ DATA_DIR: 'kept' })).toBe('/home/ada/kept/carrel.sqlite');
	expect(fileOf({ DATABASE_URL: 'file:kept.sqlite' })).toBe('/home/ada/kept.sqlite');
});

test('W8 of what fails the log has a name and a code, once a minute', () => {
	let now = 0;
	const lines: string[] = [];
	const report = reporter(
		() => now,
		(line) => lines.push(line)
	);
	const failure = (code: string) => Object.assign(new Error('invalid: "c2VhbGVk" of 192.0.2.1'), { code });
	report(failure('ECONNREFUSED'));
	report(failure('28P01'));
	now = 60_000;
	report(failure('SQLITE_FULL'));
	now = 120_000;
	report(new TypeError('sealed'));
	expect(lines.slice(0, 2)).toEqual([
		'Synchronisation is not available: Error ECONNREFUSED',
		'Synchronisation is not available: Error SQLITE_FULL'
	]);
	expect(lines[2]).toMatch(/: TypeError at .*settings\.test\.ts:\d+:\d+\)?$/);
	expect(lines).toHaveLength(3);
});
