import type { PaperText } from '../../model/paper.ts';
import { tidy } from '../tidy.ts';
import { type Block, readBlocks } from './blocks.ts';
import { openParts } from './openParts.ts';

/** As in web pages (`parse/html/tableRows`): a longer cell is a paragraph that a table only sets beside others. */
const MAX_CELL_CHARS = 100;

/**
 * Reads the text of a DOCX in reading order: paragraphs with the numbers that Word makes for them, rows of tables as one line, the two
 * columns of a letterhead after one another.
 *
 * @throws SkipPage as `openParts`; BAD_FILE where its XML is damaged or hostile; EMPTY where it holds no text
 */
export async function readDocx(bytes: Uint8Array): Promise<PaperText> {
  const blocks = readBlocks(await openParts(bytes));
  return { form: 'docx', pages: null, lines: blocks.flatMap(linesOf) };
}

function linesOf(block: Block): string[] {
  if (typeof block === 'string') {
    return block
      .split('\n')
      .map(tidy)
      .filter((line) => line !== '');
  }
  return block.rows.flatMap((cells) => {
    const texts = cells.map((cell) => cell.flatMap(linesOf)).filter((lines) => lines.length > 0);
    const isRow = texts.every(([first = '', ...more]) => more.length === 0 && first.length <= MAX_CELL_CHARS);
    return isRow && texts.length > 0 ? [texts.flat().join(' | ')] : texts.flat();
  });
}
