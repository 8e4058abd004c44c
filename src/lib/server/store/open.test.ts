import { expect, test } from 'vitest';
import { nameOf, placeOf, type Place, type Settings } from './open';

const found = (settings: Settings): Place | undefined => {
	const answer = placeOf(settings, '/srv/carrel');
	return answer.ok ? answer.place : undefined;
};

test('W12 SQLite in DATA_DIR, where nothing else is said', () => {
	expect(found({})).toEqual({ kind: 'sqlite', file: '/srv/carrel/data/carrel.sqlite' });
	expect(found({ DATABASE_URL: '', DATA_DIR: '' })).toEqual(found({}));
	expect(found({ DATA_DIR: '/var/lib/carrel' })).toEqual({
		kind: 'sqlite',
		file: '/var/lib/carrel/carrel.sqlite'
	});
	expect(found({ DATA_DIR: 'here' })).toEqual({ kind: 'sqlite', file: '/srv/carrel/here/carrel.sqlite' });
});

test('W12 the file or the PostgreSQL that DATABASE_URL names', () => {
	expect(found({ DATABASE_URL: 'file:own.db', DATA_DIR: '/x' })).toEqual({
		kind: 'sqlite',
		file: '/srv/carrel/own.db'
	});
	expect(found({ DATABASE_URL: 'file:///var/a%20b.db' })).toEqual({ kind: 'sqlite', file: '/var/a b.db' });
	for (const url of ['postgres://me:secret@db/carrel', 'postgresql://db:5433/carrel?sslmode=verify-full']) {
		expect(found({ DATABASE_URL: url })).toEqual({ kind: 'postgres', url });
	}
});

test('W12 another URL is refused with what to do, and without the password in it', () => {
	for (const url of [
		'mysql://me:secret@db/carrel',
		'carrel.sqlite',
		'postgres://me:secret@:x/',
		'file:',
		'file://elsewhere/a'
	]) {
		const answer = placeOf({ DATABASE_URL: url }, '/');
		expect(answer).toMatchObject({
			ok: false,
			reason: expect.stringContaining('Set it to postgres://') as string
		});
		expect(JSON.stringify(answer)).not.toContain('secret');
	}
});

test('W12 a place has a name without its password', () => {
	expect(nameOf({ kind: 'sqlite', file: '/data/carrel.sqlite' })).toBe('/data/carrel.sqlite');
	expect(nameOf({ kind: 'postgres', url: 'postgres://me:secret@db:5433/carrel?sslmode=verify-full' })).toBe(
		'postgres://db:5433/carrel'
	);
});
