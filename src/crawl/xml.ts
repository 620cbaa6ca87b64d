import { XMLParser } from 'fast-xml-parser';
import { SkipPage } from '../errors.ts';

/** An element: children and `@attributes` by name, its text as `#text`; an element of text alone is that string. */
export type XmlElement = Readonly<Record<string, unknown>>;

/**
 * Entities are never expanded by the parser, so a feed cannot blow itself up ("billion laughs") nor name a local file. Texts that
 * we do not read may hold stray HTML (`<a><img></a></br>` in a description) and are passed over unparsed.
 */
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  stopNodes: ['..description', '..content:encoded', '..summary', '..content'],
});

/** A document type without entities of its own; older RSS has one. Anything longer is left for the parser to refuse. */
const DOCTYPE = /<!DOCTYPE[^<>[\]]{0,500}>/i;

/**
 * Reads an XML document and gives its root by local name (`ns0:urlset` is `urlset`), if it is one of those expected.
 *
 * @param source URL that the error names
 * @throws SkipPage NOT_TEXT where it is no such document: broken, or a page of HTML in its place
 */
export function readXml(
  text: string,
  expected: readonly string[],
  source: string,
): { readonly name: string; readonly root: XmlElement } {
  const document = parse(text, source);
  const tag = Object.keys(document).find((name) => !name.startsWith('?'));
  const name = tag?.replace(/^.*:/, '');
  if (tag === undefined || name === undefined || !expected.includes(name)) {
    const came = tag === undefined ? 'no XML' : `<${tag}>`;
    throw new SkipPage('NOT_TEXT', `expected <${expected.join('> or <')}> at ${source}, got ${came}`);
  }
  return { name, root: elementOf(document[tag]) };
}

function parse(text: string, source: string): XmlElement {
  // Elements written `ns0:url` by some sitemap makers; the prefix of the root says nothing, so it comes off everywhere.
  const prefix = /<([a-z][\w.-]{0,40}):(?:rss|feed|urlset|sitemapindex)[\s>]/i.exec(text.slice(0, 2_000))?.[1];
  const plain = prefix === undefined ? text : text.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');
  try {
    return elementOf(parser.parse(plain.replace(DOCTYPE, '')));
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split(' Context:')[0] ?? '') : String(cause);
    throw new SkipPage('NOT_TEXT', `expected well-formed XML at ${source}: ${reason}`, { cause });
  }
}

/** The children of this name, in order, whether there are none, one or many. */
export function childrenOf(element: XmlElement, name: string): readonly unknown[] {
  const child = element[name];
  if (child === undefined) return [];
  return Array.isArray(child) ? child : [child];
}

/** A node as an element; one of text alone has no children. */
export function elementOf(node: unknown): XmlElement {
  return typeof node === 'object' && node !== null ? (node as XmlElement) : {};
}

/** The text of the first child of this name that has any, entities decoded; null where there is none. */
export function textOf(element: XmlElement, name: string): string | null {
  for (const child of childrenOf(element, name)) {
    const text = typeof child === 'string' ? child : elementOf(child)['#text'];
    if (typeof text === 'string' && text.trim() !== '') return decodeEntities(text.trim());
  }
  return null;
}

/** An attribute's value, entities decoded. */
export function attributeOf(element: XmlElement, name: string): string | null {
  const value = element[`@${name}`];
  return typeof value === 'string' ? decodeEntities(value) : null;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi;

/** Undoes one level of escaping: `&amp;amp;` becomes `&amp;`. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
