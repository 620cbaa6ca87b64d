import { tidy } from '../tidy.ts';
import { readFlows } from './columns.ts';
import { withoutFurniture } from './furniture.ts';
import { readParagraphs } from './paragraphs.ts';
import { type PdfItem, readRows } from './rows.ts';

/** The text of pages in reading order, a string for each paragraph, from what stands where: set by a PDF or recognised in its pictures. */
export function linesOfPages(pages: readonly (readonly PdfItem[])[]): string[] {
  return readParagraphs(withoutFurniture(pages.map(readRows)).map(readFlows))
    .map(tidy)
    .filter((line) => line !== '');
}
