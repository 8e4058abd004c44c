import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPostgres } from './postgres';
import { sqlStore } from './sql-store';
import { openSqlite } from './sqlite';
import type { Quota, SyncStore } from './store';

/** Where a server keeps what it is sent. */
export type Place = { kind: 'sqlite'; file: string } | { kind: 'postgres'; url: string };

export interface Settings {
	DATABASE_URL?: string | undefined;
	DATA_DIR?: string | undefined;
}

const sqliteFile = 'carrel.sqlite';

/** @param folder where relative paths begin */
export function placeOf(
	{ DATABASE_URL: url, DATA_DIR: data }: Settings,
	folder: string
): { ok: true; place: Place } | { ok: false; reason: string } {
	if (!url) return { ok: true, place: { kind: 'sqlite', file: resolve(folder, data || 'data', sqliteFile) } };
	if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url))
		return { ok: true, place: { kind: 'postgres', url } };
	const file = fileOf(url);
	if (file) return { ok: true, place: { kind: 'sqlite', file: resolve(folder, file) } };
	// Without the URL, which may hold a password.
	const reason =
		'DATABASE_URL names no database that is known here. Set it to postgres://user:password@host:5432/database ' +
		`or to file:path/to/${sqliteFile}, or leave it out: progress is then kept in SQLite, in the folder DATA_DIR.`;
	return { ok: false, reason };
}

function fileOf(url: string): string | undefined {
	if (!url.startsWith('file://')) return url.startsWith('file:') ? url.slice('file:'.length) : undefined;
	try {
		return fileURLToPath(url);
	} catch {
		// The file of another host, say.
		return undefined;
	}
}

/** For a person to read: without a name or a password. */
export function nameOf(place: Place): string {
	if (place.kind === 'sqlite') return place.file;
	const { host, pathname } = new URL(place.url);
	return `postgres://${host}${pathname}`;
}

/** Nothing is opened before it is used. */
export function openStore(place: Place, quota: Quota): SyncStore {
	const open = () => (place.kind === 'sqlite' ? openSqlite(place.file) : openPostgres(place.url));
	return sqlStore(place.kind, open, quota);
}
