import { decodeEntities } from './entities.ts';
import { isElement, type PageTree, rawText } from './tree.ts';

/** Values of a page's `<meta>`, by lower-cased `property`, `name` or `itemprop`, decoded, in page order. */
export type Head = ReadonlyMap<string, readonly string[]>;

const MAX_VALUES = 20;
const MAX_VALUE_CHARS = 5_000;

/** Reads the metadata of a page; the `<title>` is under `title`. */
export function readHead(tree: PageTree): Head {
  const head = new Map<string, string[]>();
  const add = (key: string | undefined, value: string | undefined): void => {
    if (key === undefined || key === '' || value === undefined) return;
    const name = key.toLowerCase().slice(0, 100);
    const values = head.get(name) ?? [];
    if (values.length >= MAX_VALUES) return;
    const text = decodeEntities(value.slice(0, MAX_VALUE_CHARS)).trim();
    if (text !== '') head.set(name, [...values, text]);
  };
  let titled = false;
  for (const { tag, dom } of tree.elements) {
    if (tag === 'meta') {
      const { property, name, itemprop, content } = dom.attribs;
      for (const key of new Set([property, name, itemprop])) add(key, content);
    } else if (tag === 'title' && !titled && isElement(dom) && !isInsideSvg(dom)) {
      titled = true;
      add('title', rawText(dom));
    }
  }
  return head;
}

/** The first value under the first of these names that has any. */
export function firstOf(head: Head, names: readonly string[]): string | null {
  for (const name of names) {
    const value = head.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return null;
}

function isInsideSvg(dom: Parameters<typeof rawText>[0]): boolean {
  return dom.parent !== null && isElement(dom.parent) && dom.parent.name === 'svg';
}
