import { mkdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { remoteName, type RemotePictures } from '$lib/server/compiler/1-read/remote';
import { writeWhole } from '$lib/server/compiler/5-publish/write-whole';
import { download } from './download';
import type { Network } from './request';
import type { WantedPicture } from './wanted';
import { wholePicture } from './whole-picture';

export type Brought =
	{ what: 'there' } | { what: 'fetched'; path: string } | { what: 'failed'; reason: string };

/** Fetches a picture that is not there yet. A file is written only once all of it has come and is a picture. */
export async function bringHome(
	{ src, address, folder }: WantedPicture,
	there: RemotePictures,
	network: Network
): Promise<Brought> {
	const before = there(src);
	if (before.ok && (await isWhole(before.path))) return { what: 'there' };
	if (!address) return { what: 'failed', reason: 'only http and https are fetched' };
	const downloaded = await download(address, network);
	if (!downloaded.ok) return { what: 'failed', reason: downloaded.reason };
	const extension = await wholePicture(downloaded.bytes);
	if (!extension) return { what: 'failed', reason: 'what its server sends is no whole picture' };
	const path = join(folder, `${remoteName(address)}.${extension}`);
	try {
		mkdirSync(folder, { recursive: true });
		writeWhole(path, downloaded.bytes);
		if (before.ok && before.path !== path) rmSync(before.path);
	} catch (error) {
		return { what: 'failed', reason: error instanceof Error ? error.message : String(error) };
	}
	return { what: 'fetched', path };
}

async function isWhole(path: string): Promise<boolean> {
	const bytes = await readFile(path).catch(() => null);
	return bytes !== null && (await wholePicture(bytes)) !== null;
}
