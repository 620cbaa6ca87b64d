import type { Row } from './rows.ts';

/** How many rows at the top and at the bottom of a page may be no text of the paper. */
const EDGE_ROWS = 3;
/** A page number stands centred above the text from the second page on (Nghị định 30/2020/NĐ-CP, appendix I; Hướng dẫn 36-HD/VPTW). */
export const PAGE_NUMBER = /^(?:[-–—.\s]{0,3}(?:trang\s)?\d{1,4}(?:\s?\/\s?\d{1,4})?[-–—.\s]{0,3})$/iu;
/** Share of the pages on which a running head stands, the first excepted. */
const MIN_SHARE = 0.6;
const SAME_PLACE_PT = 6;

/** The rows of all pages without page numbers and without what is printed in the same place of most pages. */
export function withoutFurniture(pages: readonly (readonly Row[])[]): Row[][] {
  const counted = new Map<string, number>();
  for (const rows of pages) {
    for (const key of new Set(edges(rows).flatMap(keysOf))) counted.set(key, (counted.get(key) ?? 0) + 1);
  }
  const least = Math.max(2, Math.ceil((pages.length - 1) * MIN_SHARE));
  const isRepeated = (row: Row) => keysOf(row).some((key) => (counted.get(key) ?? 0) >= least);
  return pages.map((rows) => {
    const edge = new Set(edges(rows));
    return rows.filter((row) => !edge.has(row) || !(PAGE_NUMBER.test(textOf(row)) || isRepeated(row)));
  });
}

function edges(rows: readonly Row[]): Row[] {
  return rows.filter((_, i) => i < EDGE_ROWS || i >= rows.length - EDGE_ROWS);
}

/** By text, the numbers in it left open, and place; a row near the bound of two places has both. */
function keysOf(row: Row): string[] {
  const place = row.y / SAME_PLACE_PT;
  const text = textOf(row).replace(/\d+/g, '#');
  return [`${Math.floor(place)} ${text}`, `${Math.floor(place + 0.5)} ${text}.`];
}

function textOf({ segments }: Row): string {
  return segments.map(({ text }) => text).join(' ');
}
