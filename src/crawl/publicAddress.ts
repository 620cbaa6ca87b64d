import { BlockList, isIP } from 'node:net';

/**
 * IPv4 ranges that are not the public internet, from the IANA special-purpose address registry (RFC 6890 and later):
 * this network, private, carrier-grade NAT, loopback, link-local (cloud metadata lives there), protocol assignments,
 * documentation, 6to4 relays, benchmarking, multicast, reserved and broadcast.
 */
const NOT_PUBLIC_IPV4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

/** Only this range of IPv6 is handed out as global unicast; loopback, unique-local, link-local, mapped ones lie outside. */
const GLOBAL_IPV6 = ['2000::', 3] as const;

/** Ranges inside 2000::/3 that lead elsewhere: protocol assignments with Teredo, documentation, 6to4 (wraps any IPv4). */
const NOT_PUBLIC_IPV6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

/** NAT64 (RFC 6052): how an IPv6-only machine sees an IPv4 host; as public as the IPv4 address in its last 32 bits. */
const NAT64 = ['64:ff9b::', 96] as const;

const notPublicIpv4 = blockList('ipv4', NOT_PUBLIC_IPV4);
const globalIpv6 = blockList('ipv6', [GLOBAL_IPV6]);
const notPublicIpv6 = blockList('ipv6', NOT_PUBLIC_IPV6);
const nat64 = blockList('ipv6', [NAT64]);

/**
 * Whether an IP address is on the public internet, so that a crawler may connect to it without being turned against the
 * network it runs in (SSRF). False for what is no IP address.
 *
 * @example
 * isPublicAddress('169.254.169.254') // false: cloud metadata
 * isPublicAddress('::ffff:10.0.0.1') // false: a private address in other clothes
 */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !notPublicIpv4.check(address, 'ipv4');
    case 6:
      if (address.includes('%')) return false; // a zone (`fe80::1%eth0`) is only given to link-local addresses
      if (nat64.check(address, 'ipv6')) return isPublicAddress(lastFourBytes(address));
      return globalIpv6.check(address, 'ipv6') && !notPublicIpv6.check(address, 'ipv6');
    default:
      return false;
  }
}

function blockList(family: 'ipv4' | 'ipv6', ranges: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of ranges) list.addSubnet(network, prefix, family);
  return list;
}

/** The IPv4 address in the last 32 bits of an IPv6 address: `64:ff9b::7f00:1` holds `127.0.0.1`. */
function lastFourBytes(address: string): string {
  // The URL parser writes every spelling of an IPv6 address in one way: lower-case hex groups, never dotted.
  const groups = new URL(`http://[${address}]/`).hostname.slice(1, -1).split(':');
  const [high = 0, low = 0] = groups.slice(-2).map((group) => Number.parseInt(group || '0', 16));
  return `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`;
}
