import { BadInput } from '../errors.ts';
import type { Site } from '../model/site.ts';

/** Query parameters that say where a reader came from, never which page it is: families by their first letters. */
const TRACKING_PREFIXES = ['utm_', 'itm_', 'fb_', 'zalo_'];

/** The same, whole names: Facebook, Google, Microsoft, X, Instagram, TikTok, Yandex, mail, VnExpress, Zalo, numbers of visits. */
const TRACKING_NAMES = new Set([
  'fbclid',
  'mibextid',
  'gclid',
  'gclsrc',
  'gbraid',
  'wbraid',
  'dclid',
  '_ga',
  '_gl',
  'msclkid',
  'twclid',
  'igshid',
  'igsh',
  'ttclid',
  'yclid',
  'mc_cid',
  'mc_eid',
  'vn_source',
  'vn_medium',
  'vn_campaign',
  'vn_term',
  'vn_thumb',
  'vn_zone',
  'vn_aid',
  'zarsrc',
  'zalo',
  'gidzl',
  'phpsessid',
  'jsessionid',
]);

/** The number of a visit, which Java servers put behind a path where no cookie is sent: `/tin-7.html;jsessionid=0A1B`. */
const SESSION = /;jsessionid=[^;/]*/gi;

/** Hosts that show the same pages for another screen: `m.nhandan.vn` beside `nhandan.vn`. */
const SCREEN_PREFIX = /^(?:www|m|mobile|amp)\./;

export interface CanonicalOptions {
  /** Page that a relative address stands on. */
  readonly base?: string;
  /** The site that the address may be of: its twin hosts are written as one, and its scheme is that of its first source. */
  readonly site?: Pick<Site, 'hosts' | 'discover'> | null | undefined;
}

/**
 * The one spelling of a page's address, its identity: host in lower case without a last dot, no user, default port or
 * fragment, no tracking parameters nor the number of a visit (the others in their order), percent-encoding as RFC 3986 section 6.2.2 has it.
 * The scheme stays as given, since http and https may show different pages, and so does the host, unless the address is of `site`.
 * Doing it twice changes nothing. (That a renamed page is the same article is for `text/articleIdentity` to say.)
 *
 * @throws BadInput BAD_ARGUMENT for what is no http or https URL
 * @example
 * canonicalUrl('HTTPS://ThuDoMoi.example:443/a%2db.html?id=7&utm_source=zalo#top')
 * // 'https://thudomoi.example/a-b.html?id=7'
 */
export function canonicalUrl(address: string, options: CanonicalOptions = {}): string {
  const canonical = canonicalUrlOrNull(address, options);
  if (canonical === null) throw new BadInput('BAD_ARGUMENT', `expected an http or https URL, got ${address}`);
  return canonical;
}

/** The same for links as pages hold them: null for `mailto:`, `javascript:` and what is no address at all. */
export function canonicalUrlOrNull(address: string, { base, site }: CanonicalOptions = {}): string | null {
  const trimmed = address.trim();
  if (!URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const host = foldHost(url.hostname.replace(/(?<!\.)\.+$/, ''), site?.hosts);
  if (host === '') return null;
  const port = url.port === '' ? '' : `:${url.port}`;
  // A port that is given belongs to the scheme that is given.
  const protocol = port === '' && site?.hosts.includes(host) ? schemeOf(site) : url.protocol;
  return `${protocol}//${host}${port}${evenEncoding(url.pathname.replace(SESSION, ''))}${withoutTracking(evenEncoding(url.search))}`;
}

function foldHost(host: string, hosts: readonly string[] = []): string {
  if (!hosts.includes(host)) return host;
  const bare = host.replace(SCREEN_PREFIX, '');
  return hosts.find((other) => other.replace(SCREEN_PREFIX, '') === bare) ?? host;
}

function schemeOf({ discover: [first] }: Pick<Site, 'discover'>): string {
  return first?.url.startsWith('http:') ? 'http:' : 'https:';
}

/** Escapes in capitals (`%c3` -> `%C3`), and none for letters, digits and `-._~`, which never need one. */
export function evenEncoding(part: string): string {
  // A bare `%` (`tang-5%-nam`) is escaped first: beside a letter set free it would read as a new escape (`%%34%31`).
  const escaped = part.replace(/%(?![0-9a-f]{2})/gi, '%25');
  return escaped.replace(/%[0-9a-f]{2}/gi, (triplet) => {
    const character = String.fromCharCode(Number.parseInt(triplet.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : triplet.toUpperCase();
  });
}

function withoutTracking(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && !isTracking(parameter));
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

function isTracking(parameter: string): boolean {
  const name = (parameter.split('=', 1)[0] ?? '').toLowerCase();
  return TRACKING_NAMES.has(name) || TRACKING_PREFIXES.some((prefix) => name.startsWith(prefix));
}
