import type { LookupAddress } from 'node:dns';
import http, { type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';

/** What requests may reach, and for how long. */
export interface Network {
	/** Of an IP address: whether it may be connected to. */
	allows: (address: string) => boolean;
	/** The IP addresses of a name. */
	resolve: (name: string) => Promise<LookupAddress[]>;
	/** Milliseconds without a byte. */
	silence: number;
	/** Milliseconds for one picture, redirects and all. */
	patience: number;
	/** Of one picture. */
	mostBytes: number;
}

export type Opened = { ok: true; response: IncomingMessage } | { ok: false; reason: string };

const mostRedirects = 5;

/** What an address leads to. Rejects where the network fails. */
export async function open(
	address: URL,
	headers: OutgoingHttpHeaders,
	network: Network,
	signal: AbortSignal
): Promise<Opened> {
	let url = address;
	for (let redirects = 0; redirects <= mostRedirects; redirects++) {
		const response = await get(url, headers, network, signal);
		const { location } = response.headers;
		const redirected = [301, 302, 303, 307, 308].includes(response.statusCode ?? 0);
		if (!redirected || location === undefined) return { ok: true, response };
		response.destroy();
		const next = URL.canParse(location, url) ? new URL(location, url) : null;
		if (!next || !/^https?:$/.test(next.protocol)) return { ok: false, reason: 'it leads out of the web' };
		url = next;
	}
	return { ok: false, reason: `it is redirected more than ${mostRedirects} times` };
}

function get(
	url: URL,
	headers: OutgoingHttpHeaders,
	network: Network,
	signal: AbortSignal
): Promise<IncomingMessage> {
	return new Promise((resolve, reject) => {
		const host = url.hostname.replace(/^\[|\]$/g, '');
		// Only names are looked up.
		if (isIP(host) && !network.allows(host)) throw new PrivateAddress(host);
		const { request } = url.protocol === 'https:' ? https : http;
		// A connection that is used again would not be looked up again.
		const options = { agent: false, headers, lookup: lookup(network), signal, timeout: network.silence };
		const asked = request(url, options);
		asked.once('response', resolve);
		asked.on('timeout', () => asked.destroy(new Error('its server has fallen silent')));
		asked.on('error', reject);
		asked.end();
	});
}

/** The address that was judged is the one that is connected to: a name could have another the next time. */
function lookup({ allows, resolve }: Network): LookupFunction {
	return (name, { all }, callback) => {
		resolve(name).then(
			(found) => {
				const allowed = found.filter(({ address }) => allows(address));
				const [first] = allowed;
				if (!first) callback(new PrivateAddress(name), []);
				else if (all) callback(null, allowed);
				else callback(null, first.address, first.family);
			},
			(error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), [])
		);
	};
}

class PrivateAddress extends Error {
	constructor(host: string) {
		super(`${host} is no address of the public network (--allow-private allows it)`);
	}
}
