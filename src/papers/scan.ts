import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SkipPage } from '../errors.ts';
import { linesOfPages } from '../parse/pdf/linesOfPages.ts';
import { mendNumerals } from '../parse/pdf/mendNumerals.ts';
import { doubtsLetterhead, readRecognised, surenessOf } from '../parse/pdf/recognised.ts';
import type { PdfItem } from '../parse/pdf/rows.ts';
import { checkPoppler, drawPage, type Pgm, turned } from './poppler.ts';
import { checkTesseract, quarterTurns, recognise } from './tesseract.ts';

/** Tesseract takes some seconds a page; a longer scan is a book. */
const MOST_PAGES = 300;

/** Of 100: of a page that stands upright Tesseract is sure above 90, of one that lies on its side below 50. */
const SURE = 70;

/**
 * The text of a PDF that holds pictures of pages: each is drawn by Poppler, its words and their places are recognised by Tesseract, and put
 * together as those of other PDFs are.
 *
 * @throws SkipPage NEEDS_OCR where one of the two is missing, BAD_FILE, OVER_LIMIT
 */
export async function readScan(body: Uint8Array, pages: number): Promise<readonly string[]> {
  await checkTesseract();
  await checkPoppler();
  if (pages > MOST_PAGES) {
    throw new SkipPage('OVER_LIMIT', `The scan has ${pages} pages; more than ${MOST_PAGES} are not recognised.`);
  }
  const folder = await mkdtemp(join(tmpdir(), 'vankien-scan-'));
  try {
    const file = join(folder, 'scan.pdf');
    await writeFile(file, body);
    const read: PdfItem[][] = [];
    for (let page = 1; page <= pages; page += 1) read.push(await readPage(await drawPage(file, page), page === 1));
    return mendNumerals(linesOfPages(read));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Tables are printed across, and sheets put into the scanner as they come. */
async function readPage(drawn: Pgm, isFirst: boolean): Promise<PdfItem[]> {
  let picture = drawn;
  let words = await recognise(picture, 'page');
  const turns = surenessOf(words) >= SURE ? 0 : await quarterTurns(picture);
  if (turns !== 0) {
    picture = turned(drawn, turns);
    words = await recognise(picture, 'page');
  }
  const isUnsure = isFirst && doubtsLetterhead(words);
  return readRecognised(words, isUnsure ? await recognise(picture, 'scattered') : '');
}
