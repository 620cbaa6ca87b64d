import { expect, test } from 'vitest';
import { isPublicAddress } from '../../src/crawl/publicAddress.ts';

test.each(['8.8.8.8', '123.30.151.81', '172.32.0.1', '100.128.0.1', '2405:4800::1', '64:ff9b::8.8.8.8'])(
  '%s is public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test.each([
  ['this host', '0.0.0.0'],
  ['private', '10.1.2.3'],
  ['private', '172.16.0.1'],
  ['private', '192.168.1.1'],
  ['carrier-grade NAT', '100.64.0.1'],
  ['loopback', '127.8.8.8'],
  ['link-local', '169.254.169.254'],
  ['multicast', '224.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['unspecified', '::'],
  ['loopback', '::1'],
  ['unique-local', 'fd00::1'],
  ['link-local', 'fe80::1'],
  ['link-local with a zone', 'fe80::1%eth0'],
  ['multicast', 'ff02::1'],
  ['mapped IPv4', '::ffff:8.8.8.8'],
  ['mapped IPv4 in hex', '::ffff:7f00:1'],
  ['compatible IPv4', '::127.0.0.1'],
  ['NAT64 of a private address', '64:ff9b::10.0.0.1'],
  ['NAT64 for local use', '64:ff9b:1::1'],
  ['6to4', '2002:7f00:1::'],
  ['Teredo', '2001:0:1::1'],
  ['documentation', '2001:db8::1'],
  ['no address', 'example.org'],
])('%s: %s is not', (_kind, address) => {
  expect(isPublicAddress(address)).toBe(false);
});
