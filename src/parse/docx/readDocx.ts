import type { PaperText } from '../../model/paper.ts';
import { fontCharsetOf, readFont } from '../../text/charset/fonts.ts';
import { mendMisread } from '../../text/charset/mend.ts';
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
  const text = blocks.flatMap(linesOf).join('\n');
  // Before anything is tidied: a letter of TCVN3 is the soft hyphen.
  const charset = fontCharsetOf(text);
  const lines = (charset === null ? mendMisread(text) : readFont(text, charset)).split('\n');
  return { form: 'docx', pages: null, lines: lines.map(tidy).filter((line) => line !== '') };
}

function linesOf(block: Block): string[] {
  if (typeof block === 'string') {
    return block
      .split('\n')
      .map((line) => line.replace(/\s+/gu, ' ').trim())
      .filter((line) => line !== '');
  }
  return block.rows.flatMap((cells) => {
    const texts = cells.map((cell) => cell.flatMap(linesOf)).filter((lines) => lines.length > 0);
    const isRow = texts.every(([first = '', ...more]) => more.length === 0 && first.length <= MAX_CELL_CHARS);
    return isRow && texts.length > 0 ? [texts.flat().join(' | ')] : texts.flat();
  });
}
