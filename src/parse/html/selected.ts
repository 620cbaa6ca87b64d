import type { PageSelectors, Where } from '../../model/site.ts';
import { decodeEntities } from './entities.ts';
import { type PageView, select } from './page.ts';
import { massByElement } from './roles.ts';
import { rawText } from './tree.ts';

/** What a site's selectors find on a page; null or empty where they find nothing. Strings decoded, not cleaned. */
export interface SelectedFields {
  readonly title: string | null;
  readonly lead: string | null;
  readonly authors: readonly string[];
  readonly publishedAt: string | null;
  readonly section: string | null;
  readonly sourceNote: string | null;
  readonly captions: readonly string[];
  /** Index of the body's element. */
  readonly body: number | null;
  /** Blocks that belong to another field though they may lie in the body, by index. */
  readonly taken: ReadonlySet<number>;
}

/** Reads a page with the selectors of its site. */
export function readSelected(page: PageView, selectors: PageSelectors): SelectedFields {
  const body = findSelectedBody(page, selectors.body);
  const others = [selectors.title, selectors.lead, selectors.authors, selectors.publishedAt, selectors.sourceNote];
  return {
    title: valuesOf(page, selectors.title)[0] ?? null,
    lead: valuesOf(page, selectors.lead)[0] ?? null,
    authors: valuesOf(page, selectors.authors),
    publishedAt: valuesOf(page, selectors.publishedAt)[0] ?? null,
    section: valuesOf(page, selectors.section)[0] ?? null,
    sourceNote: valuesOf(page, selectors.sourceNote)[0] ?? null,
    captions: valuesOf(page, selectors.captions),
    body,
    taken: takenBlocks(page, [...others, selectors.captions], body),
  };
}

function valuesOf({ tree }: PageView, where: Where | undefined): string[] {
  if (where === undefined) return [];
  const read =
    typeof where === 'string'
      ? select(tree, where).map(rawText)
      : select(tree, where.select).map((element) => element.attribs[where.attribute] ?? '');
  return read.map((value) => decodeEntities(value).replace(/\s+/gu, ' ').trim()).filter((value) => value !== '');
}

/** Of several elements that match, the one with the most text: tuoitre.vn has a second, empty `.detail-content`. */
function findSelectedBody({ tree, blocks }: PageView, selector: string | undefined): number | null {
  if (selector === undefined) return null;
  const mass = massByElement(tree, blocks);
  let heaviest: number | null = null;
  for (const element of select(tree, selector)) {
    const index = tree.indexOf.get(element);
    if (index === undefined) continue;
    if (heaviest === null || (mass[index] ?? 0) > (mass[heaviest] ?? 0)) heaviest = index;
  }
  return heaviest;
}

/** Blocks inside the elements that other fields are read from; an element around the body (too wide a selector) takes none. */
function takenBlocks(
  { tree, blocks }: PageView,
  wheres: readonly (Where | undefined)[],
  body: number | null,
): Set<number> {
  const matched = new Set<number>();
  for (const where of wheres) {
    if (where === undefined) continue;
    for (const element of select(tree, typeof where === 'string' ? where : where.select)) {
      const start = tree.indexOf.get(element) ?? -1;
      const isAroundBody = body !== null && start <= body && body < (tree.elements[start]?.end ?? -1);
      if (!isAroundBody) matched.add(start);
    }
  }
  const isTaken: boolean[] = [];
  for (const [i, { parent }] of tree.elements.entries()) isTaken.push(isTaken[parent] === true || matched.has(i));
  return new Set([...blocks.keys()].filter((i) => isTaken[blocks[i]?.at ?? -1] === true));
}
