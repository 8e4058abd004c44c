import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Libsql from 'libsql';
import { Client } from 'pg';
import { inject } from 'vitest';
import { openMemoryStore } from '$lib/server/store/memory';
import { openStore, type Place } from '$lib/server/store/open';
import type { Learner, Quota, SyncStore } from '$lib/server/store/store';
import type { SealedEvent } from '$lib/sync/protocol';

/** A kind of database that stores are tested on. */
export interface DatabaseKind {
	name: string;
	/** PostgreSQL is installed, say. */
	here: boolean;
	/** A new one, empty. */
	create: () => Promise<Place>;
}

const sqlite: DatabaseKind = {
	name: 'SQLite',
	here: true,
	create: () => Promise.resolve({ kind: 'sqlite', file: sqliteFile() })
};

/** Of a database that is not there yet, nor its folder. */
export function sqliteFile(): string {
	return join(mkdtempSync(join(tmpdir(), 'carrel-store-')), 'data', 'carrel.sqlite');
}

export const postgres: DatabaseKind = {
	name: 'PostgreSQL',
	here: inject('postgres') !== '',
	async create() {
		const asked = await fetch(inject('postgres'));
		if (!asked.ok) throw new Error(await asked.text());
		const url = new URL(await asked.text());
		const name = `carrel_${randomBytes(8).toString('hex')}`;
		await query(url.href, `CREATE DATABASE ${name}`);
		url.pathname = `/${name}`;
		return { kind: 'postgres', url: url.href };
	}
};

export const databases = [sqlite, postgres];

export async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
	const client = new Client({ connectionString: url });
	await client.connect();
	try {
		return (await client.query<Record<string, unknown>>(text)).rows;
	} finally {
		await client.end();
	}
}

/** As whoever runs the server may do, beside it. */
export async function execute(place: Place, text: string): Promise<void> {
	if (place.kind === 'postgres') {
		await query(place.url, text);
		return;
	}
	mkdirSync(dirname(place.file), { recursive: true });
	const connection = new Libsql(place.file);
	connection.exec(text);
	connection.close();
}

export async function rowsOf(place: Place, text: string): Promise<Record<string, unknown>[]> {
	if (place.kind === 'postgres') return query(place.url, text);
	const connection = new Libsql(place.file);
	// A row of a table is an object of its columns.
	const rows = connection.prepare(text).all() as Record<string, unknown>[];
	connection.close();
	return rows;
}

export const plenty: Quota = { events: 1_000_000, bytes: 1_000_000_000 };

/** What a store is opened by, again and again on the same database, and with which quota. */
export type Open = (quota?: Quota) => SyncStore;

export interface StoreKind {
	name: string;
	here: boolean;
	/** On a new database. */
	create: () => Promise<Open>;
}

export const stores: StoreKind[] = [
	{ name: 'memory', here: true, create: () => Promise.resolve((quota = plenty) => openMemoryStore(quota)) },
	...databases.map(({ name, here, create }) => ({
		name,
		here,
		async create() {
			const place = await create();
			return (quota = plenty) => openStore(place, quota);
		}
	}))
];

export const newLearner = (): Learner => createHash('sha256').update(randomUUID()).digest('hex');

/** So many new events, of so many characters. */
export const someEvents = (count: number, size = 40): SealedEvent[] =>
	Array.from({ length: count }, () => ({ id: randomUUID(), sealed: randomText(size) }));

const randomText = (size: number): string => randomBytes(size).toString('base64url').slice(0, size);
