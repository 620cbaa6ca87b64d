import type { Block } from './blocks.ts';
import type { PageTree } from './tree.ts';

/** A longer cell is a paragraph that a table only sets beside others. */
const MAX_CELL_CHARS = 100;

/**
 * Groups the blocks of a text so that a row of a data table is one paragraph: cells in a row of one short line each
 * (`Vàng miếng` `183,8` `185,8`). The two columns of a document's letterhead have several lines each and stay apart.
 */
export function joinRows(tree: PageTree, blocks: readonly Block[], kept: readonly number[]): number[][] {
  const groups: number[][] = [];
  const linesOf = new Map<number, number>();
  for (const i of kept) {
    const at = blocks[i]?.at ?? -1;
    linesOf.set(at, (linesOf.get(at) ?? 0) + 1);
  }
  let row = -1;
  for (const i of kept) {
    const block = blocks[i];
    const isCell =
      block !== undefined &&
      (block.tag === 'td' || block.tag === 'th') &&
      block.text.length <= MAX_CELL_CHARS &&
      linesOf.get(block.at) === 1;
    const rowOfCell = isCell ? (tree.elements[block.at]?.parent ?? -1) : -1;
    if (rowOfCell >= 0 && rowOfCell === row) groups.at(-1)?.push(i);
    else groups.push([i]);
    row = rowOfCell;
  }
  return groups;
}
