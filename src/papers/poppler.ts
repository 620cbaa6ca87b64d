import { SkipPage } from '../errors.ts';
import { failureOf, runProgram } from './runProgram.ts';

/** A picture in grey in the simplest form that every program reads: PGM (netpbm.sourceforge.net/doc/pgm.html). */
export type Pgm = Buffer;

const PROGRAM = 'pdftoppm';
const MOST_MS = 60_000;
/**
 * A sheet of A4 at 200 dots an inch; larger sheets are drawn as large. Of three papers scanned at 200 and at 300 Tesseract then reads 1.2 % of
 * the words wrong; drawn at 300, 5.1 and 2.0 %.
 */
const LONG_SIDE_DOTS = 2_339;

/**
 * Makes sure that Poppler is there.
 *
 * @throws SkipPage NEEDS_OCR
 */
export async function checkPoppler(): Promise<void> {
  if ((await runProgram(PROGRAM, ['-v'], { mostMs: MOST_MS })) !== null) return;
  throw new SkipPage('NEEDS_OCR', `The PDF holds pictures of pages, and there is no ${PROGRAM} (Poppler) on the PATH.`);
}

/**
 * A page as it is shown: scanners part it into strips, pack it as faxes do, and lay it on its side.
 *
 * @param file path of the PDF
 * @param page from 1
 * @throws SkipPage BAD_FILE, OVER_LIMIT
 */
export async function drawPage(file: string, page: number): Promise<Pgm> {
  const words = ['-f', page, '-l', page, '-gray', '-scale-to', LONG_SIDE_DOTS, file].map(String);
  const ran = await runProgram(PROGRAM, words, { mostMs: MOST_MS });
  if (ran?.isLate) throw new SkipPage('OVER_LIMIT', `Drawing page ${page} of the PDF took over ${MOST_MS / 1000} s.`);
  if (ran?.status !== 0 || ran.stdout.length === 0) {
    throw new SkipPage('BAD_FILE', `Page ${page} of the PDF cannot be drawn ${failureOf(ran)}`);
  }
  return ran.stdout;
}

/** The picture turned clockwise by quarters of a turn. */
export function turned(picture: Pgm, quarters: number): Pgm {
  if (quarters % 4 === 0) return picture;
  const [head = '', width = 0, height = 0] = /^P5\n(\d+) (\d+)\n255\n/.exec(picture.toString('latin1', 0, 30)) ?? [];
  const [columns, rows] = [Number(width), Number(height)];
  const upright = Buffer.alloc(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      upright[column * rows + (rows - 1 - row)] = picture[head.length + row * columns + column] ?? 0;
    }
  }
  return turned(Buffer.concat([Buffer.from(`P5\n${rows} ${columns}\n255\n`), upright]), quarters - 1);
}
