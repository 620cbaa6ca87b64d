import { parseDateTime } from '../parseDateTime.ts';
import { isDateElement } from './furniture.ts';
import { type Finding, finding } from './origin.ts';
import type { PageView } from './page.ts';
import { rawText } from './tree.ts';

const META_NAMES = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'pubdate',
  'publish-date',
  'publishdate',
  'dc.date.issued',
  'dc.date',
  'parsely-pub-date',
  'its_publication',
  'article:published',
  'date',
] as const;
const MAX_PRINTED_CHARS = 120;
/** A page prints dates of other articles too; the article's own is among the first. */
const MAX_PRINTED = 12;

/**
 * When the page was published. What metadata declare comes before what is printed; among values that mean the same minute
 * the one with seconds wins (tuoitre.vn rounds to the minute in JSON-LD and not in its metadata), and a month and day that
 * could be either way round (`9/5/2026`) are read the way the printed date has them.
 */
export function findPublishedAt(page: PageView): Finding<string> | null {
  const printed = printedDates(page);
  const declared = [page.linked.datePublished, ...META_NAMES.map((name) => page.head.get(name)?.[0] ?? null)].filter(
    (value) => value !== null,
  );
  const settled = [...declared.map((value) => settle(value, printed)), ...timeAttributes(page)].filter(
    (value) => value !== null,
  );
  const values = [...settled, ...printed];
  const first = values.find((value) => value.length > 10) ?? values[0];
  if (first === undefined) return null;
  const sameDay = values.filter((value) => value.slice(0, 10) === (values[0] ?? first).slice(0, 10));
  const reference = sameDay.find((value) => value.length > 10) ?? values[0] ?? first;
  const exact = sameDay.find((value) => value.slice(0, 16) === reference.slice(0, 16) && !value.startsWith('00', 17));
  const value = exact ?? reference;
  return finding(value, settled.includes(value) ? 'declared' : 'text');
}

/** Reads a declared value; both orders are tried where the printed date can tell which is meant. */
function settle(value: string, printed: readonly string[]): string | null {
  const usual = parseDateTime(value);
  if (usual === null || printed.length === 0) return usual;
  const isPrinted = (iso: string | null): boolean =>
    iso !== null && printed.some((each) => each.slice(0, 10) === iso.slice(0, 10));
  if (isPrinted(usual)) return usual;
  for (const order of ['day-first', 'month-first'] as const) {
    const other = parseDateTime(value, order);
    if (isPrinted(other)) return other;
  }
  return usual;
}

function timeAttributes({ tree, roles }: PageView): string[] {
  const values: string[] = [];
  for (const [i, { tag, names, dom }] of tree.elements.entries()) {
    if (values.length >= MAX_PRINTED) break;
    const isPublished = tag === 'time' || / datepublished /u.test(names);
    if (!isPublished || isFurnitureBox(tree, roles, i)) continue;
    const iso = parseDateTime(dom.attribs.datetime ?? dom.attribs.content ?? '');
    if (iso !== null) values.push(iso);
  }
  return values;
}

function printedDates({ tree, roles }: PageView): string[] {
  const values: string[] = [];
  for (const [i, { tag, names, dom, end }] of tree.elements.entries()) {
    if (values.length >= MAX_PRINTED) break;
    if (!isDateElement(tag, names) || end - i > 20 || isFurnitureBox(tree, roles, i)) continue;
    const text = rawText(dom).replace(/\s+/gu, ' ').trim();
    if (text.length > MAX_PRINTED_CHARS) continue;
    const iso = parseDateTime(text);
    if (iso !== null) values.push(iso);
  }
  return values;
}

/** Dates in sidebars and lists of other articles are theirs; a date's own box is often called meta or tool, which is no sign. */
function isFurnitureBox(tree: PageView['tree'], roles: PageView['roles'], element: number): boolean {
  const box = tree.elements[element];
  const outer = tree.elements[tree.elements[box?.parent ?? -1]?.parent ?? -1]?.parent ?? -1;
  return roles[outer] === 'furniture';
}
