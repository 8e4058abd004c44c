import { expect, test } from 'vitest';
import { isPublic } from './address';

test.each([
	...['127.0.0.1', '127.9.9.9', '0.0.0.0', '10.1.2.3', '100.64.0.1', '169.254.169.254', '172.31.0.1'],
	...['192.168.1.1', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
	...['::', '::1', '::7f00:1', 'fe80::1', 'fe80::1%eth0', 'fd00::1', 'ff02::1', '2002:7f00:1::', '2001::1'],
	...['::ffff:127.0.0.1', '::ffff:a9fe:a9fe', '64:ff9b::10.0.0.1', '64:ff9b::c0a8:101', '64:ff9b:1::1']
])('R11 %s is not on the public network', (address) => expect(isPublic(address)).toBe(false));

test.each(['93.184.215.14', '172.32.0.1', '2606:4700::1111', '64:ff9b::8.8.8.8', '::ffff:8.8.8.8'])(
	'R11 %s is',
	(address) => expect(isPublic(address)).toBe(true)
);
