import { BlockList, isIPv6 } from 'node:net';

/**
 * Networks that are not the public one: IANA's special-purpose registries (RFC 6890) and multicast. A deck, or
 * a server that it names, must not make this machine ask what only this machine can reach.
 */
const ipv4: [string, number][] = [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 4],
	['240.0.0.0', 4]
];
const ipv6: [string, number][] = [
	['::', 96],
	['64:ff9b:1::', 48],
	['100::', 64],
	['2001::', 23],
	['2001:db8::', 32],
	['2002::', 16],
	['3fff::', 20],
	['5f00::', 16],
	['fc00::', 7],
	['fe80::', 10],
	['fec0::', 10],
	['ff00::', 8]
];

const notPublic = new BlockList();
for (const [network, prefix] of ipv4) {
	// Of `::ffff:127.0.0.1`, Node's list knows by itself that it is 127.0.0.1.
	notPublic.addSubnet(network, prefix, 'ipv4');
	// As a network that speaks IPv6 alone writes them (NAT64, RFC 6052).
	notPublic.addSubnet(`64:ff9b::${network}`, 96 + prefix, 'ipv6');
}
for (const [network, prefix] of ipv6) notPublic.addSubnet(network, prefix, 'ipv6');

/** Of an IP address as Node writes it. */
export function isPublic(address: string): boolean {
	return !notPublic.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
