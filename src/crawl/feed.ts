import { readFeedDate } from './feedDate.ts';
import { attributeOf, childrenOf, decodeEntities, elementOf, readXml, textOf, type XmlElement } from './xml.ts';

/** A page that a feed, sitemap or list names. */
export interface FoundLink {
  /** As written, perhaps relative. */
  readonly address: string;
  /** ISO 8601, or a day; null where the source does not say. */
  readonly publishedAt: string | null;
  /** A day or moment that it came out before or at, where nothing better is known: that of the last edit. */
  readonly changedAt?: string | null;
}

export interface Feed {
  readonly links: readonly FoundLink[];
  /** What relative addresses are relative to. */
  readonly base: string;
}

/**
 * Reads RSS 2.0 (or older) and Atom.
 *
 * @param url of the feed
 * @throws SkipPage NOT_TEXT where the text is no feed
 */
export function readFeed(text: string, url: string): Feed {
  const { name, root } = readXml(text, ['rss', 'feed', 'RDF'], url);
  const base = new URL(attributeOf(root, 'xml:base') ?? '', url).href;
  if (name === 'feed') return { links: childrenOf(root, 'entry').flatMap((entry) => atomLink(elementOf(entry))), base };
  // RSS 1.0 (`rdf:RDF`) has its items beside the channel, all others inside.
  const channels = [root, ...childrenOf(root, 'channel').map(elementOf)];
  return {
    links: channels.flatMap((channel) => childrenOf(channel, 'item')).flatMap((item) => rssLink(elementOf(item))),
    base,
  };
}

function rssLink(item: XmlElement): FoundLink[] {
  const address = textOf(item, 'link') ?? permalink(item) ?? atomAddress(childrenOf(item, 'atom:link').map(elementOf));
  const publishedAt = readFeedDate(textOf(item, 'pubDate') ?? textOf(item, 'dc:date'));
  return address === null ? [] : [{ address: linkAddress(address), publishedAt }];
}

/** A guid is an address unless it says otherwise; many are bare numbers that forget to. */
function permalink(item: XmlElement): string | null {
  const guid = textOf(item, 'guid');
  const [element] = childrenOf(item, 'guid').map(elementOf);
  const denied = element !== undefined && attributeOf(element, 'isPermaLink')?.toLowerCase() === 'false';
  return guid !== null && !denied && /^https?:/i.test(guid) ? guid : null;
}

function atomLink(entry: XmlElement): FoundLink[] {
  const id = textOf(entry, 'id');
  const address =
    atomAddress(childrenOf(entry, 'link').map(elementOf)) ?? (id !== null && /^https?:/i.test(id) ? id : null);
  // `updated` is when the text last changed: that is not when the article came out.
  return address === null
    ? []
    : [{ address: linkAddress(address), publishedAt: readFeedDate(textOf(entry, 'published')) }];
}

/** Of an entry's links (comments, enclosures, the page itself), the page: `alternate`, which is what no `rel` means. */
function atomAddress(links: readonly XmlElement[]): string | null {
  const page = links.find((link) => (attributeOf(link, 'rel') ?? 'alternate') === 'alternate');
  return page === undefined ? null : attributeOf(page, 'href');
}

/** Some feeds escape twice, or escape inside CDATA; no real address holds `&amp;`. */
function linkAddress(address: string): string {
  return decodeEntities(address);
}
