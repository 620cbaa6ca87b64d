import type { getDocumentProxy as open } from 'unpdf';
import { SkipPage } from '../../errors.ts';
import type { PaperText } from '../../model/paper.ts';
import { linesOfPages } from './linesOfPages.ts';
import { type LostFonts, listenForLostFonts } from './lostFonts.ts';
import { readOldFonts, type SetItem } from './oldFonts.ts';

type PdfDocument = Awaited<ReturnType<typeof open>>;

/** The longest plans with their annexes have some 800. */
const MOST_PAGES = 3_000;
/** A page of print has 2,500. */
const MOST_CHARS = 10_000_000;
/** A scan has a stamp or a portal's line of text on its pages; a page of less is a picture. */
const LEAST_CHARS_A_PAGE = 20;
const MOST_SLANT = 0.1;

/** PDF.js tells by warnings alone what it passes over. */
const WARNINGS = 1;
const END = '%%EOF';
/** Some servers and mail gateways add bytes behind the end (ISO 32000-1, annex H.3 note 18). */
const END_WITHIN_BYTES = 1_024;

function refuseCut(bytes: Uint8Array): void {
  if (Buffer.from(bytes.subarray(-END_WITHIN_BYTES)).includes(END)) return;
  throw new SkipPage('BAD_FILE', `The PDF is cut off: it does not end with ${END}.`);
}

/** @throws SkipPage ENCRYPTED, BAD_FILE, OVER_LIMIT (pages) */
async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  // 2 MB of code that no process needs that reads web pages alone.
  const { getDocumentProxy } = await import('unpdf');
  refuseCut(bytes);
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: WARNINGS,
    // What cannot be read is told; a text with holes would not be.
    stopAtErrors: true,
  }).catch((cause: Error) => {
    throw refusalOf(cause);
  });
  if (pdf.numPages > MOST_PAGES) {
    throw new SkipPage('OVER_LIMIT', `The PDF has ${pdf.numPages} pages; more than ${MOST_PAGES} are not read.`);
  }
  return pdf;
}

/**
 * Reads the text of a PDF in reading order, without page numbers and running heads. Where nearly all its pages are pictures, there is
 * no line in it: it is to be recognised.
 *
 * @throws SkipPage ENCRYPTED, BAD_FILE, OVER_LIMIT
 */
export async function readPdf(bytes: Uint8Array): Promise<PaperText> {
  const lostFonts = listenForLostFonts();
  try {
    return await readOpened(await openPdf(bytes), lostFonts);
  } finally {
    lostFonts.stop();
  }
}

async function readOpened(pdf: PdfDocument, lostFonts: LostFonts): Promise<PaperText> {
  try {
    const pages: SetItem[][] = [];
    let chars = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const items = await readItems(pdf, number);
      chars += items.reduce((sum, { text }) => sum + text.trim().length, 0);
      if (chars > MOST_CHARS) throw new SkipPage('OVER_LIMIT', `The PDF holds more than ${MOST_CHARS} characters.`);
      pages.push(items);
    }
    const lost = lostFonts.first();
    if (lost !== null) throw new SkipPage('BAD_FILE', `The PDF is damaged, a part of its text is lost: ${lost}.`);
    if (chars < LEAST_CHARS_A_PAGE * pdf.numPages) return { form: 'pdf', pages: pdf.numPages, lines: [] };
    return { form: 'pdf', pages: pdf.numPages, lines: linesOfPages(readOldFonts(pages)) };
  } finally {
    await pdf.destroy();
  }
}

async function readItems(pdf: PdfDocument, number: number): Promise<SetItem[]> {
  try {
    const page = await pdf.getPage(number);
    const { transform: shown } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    page.cleanup();
    return items.flatMap((item) => {
      if (!('str' in item) || item.str === '') return [];
      const [a, b, , , x, y] = times(shown, item.transform);
      // Stamps and marks across the page are no text of the paper.
      if (Math.abs(b) > Math.abs(a) * MOST_SLANT || a <= 0) return [];
      return [{ text: item.str, x, right: x + item.width, y, size: a, font: item.fontName }];
    });
  } catch (cause) {
    throw new SkipPage('BAD_FILE', `Page ${number} of the PDF cannot be read: ${messageOf(cause)}`, { cause });
  }
}

type Matrix = readonly [number, number, number, number, number, number];

/** One transformation after another, as PDF writes them (ISO 32000-1, 8.3.3). */
function times(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function refusalOf(cause: Error): SkipPage {
  if (cause.name === 'PasswordException') {
    return new SkipPage('ENCRYPTED', 'The PDF opens with a password only.', { cause });
  }
  return new SkipPage('BAD_FILE', `The PDF cannot be read: ${messageOf(cause)}`, { cause });
}

/** In one line, with a full stop. */
function messageOf(cause: unknown): string {
  const [line = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
  return line.endsWith('.') ? line : `${line}.`;
}
