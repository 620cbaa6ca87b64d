import { SkipPage } from '../errors.ts';
import type { Pgm } from './poppler.ts';
import { failureOf, type Ran, runProgram } from './runProgram.ts';

const PROGRAM = 'tesseract';
const LANGUAGE = 'vie';
/** Of its page segmentation. */
const MODES = { page: '3', scattered: '11' } as const;
const MOST_MS_A_PAGE = 120_000;

/**
 * Makes sure that Tesseract is there and knows Vietnamese.
 *
 * @throws SkipPage NEEDS_OCR
 */
export async function checkTesseract(): Promise<void> {
  const ran = await runProgram(PROGRAM, ['--list-langs'], { mostMs: MOST_MS_A_PAGE });
  if (ran === null)
    throw new SkipPage('NEEDS_OCR', 'The PDF holds pictures of pages, and there is no tesseract on the PATH.');
  if (!`${ran.stdout}${ran.stderr}`.split(/\s+/).includes(LANGUAGE)) {
    throw new SkipPage('NEEDS_OCR', `The PDF holds pictures of pages, and Tesseract lacks the language ${LANGUAGE}.`);
  }
}

/**
 * The words of a picture with their places, as Tesseract writes them in `tsv` (`parse/pdf/recognised`).
 *
 * @param layout `page`: columns and paragraphs are looked for; `scattered`: words wherever they stand, which finds those of a letterhead better
 *   and those of paragraphs worse
 * @throws SkipPage BAD_FILE where it reads nothing of it, OVER_LIMIT
 */
export async function recognise(picture: Pgm, layout: keyof typeof MODES): Promise<string> {
  const ran = await run(['-l', LANGUAGE, '--psm', MODES[layout], 'tsv'], picture);
  if (ran?.status === 0) return ran.stdout.toString();
  throw new SkipPage('BAD_FILE', `Tesseract cannot read a page ${failureOf(ran)}`);
}

/**
 * By how many quarter turns, clockwise, the picture of a page comes to stand upright; 0 where Tesseract cannot tell.
 *
 * @throws SkipPage OVER_LIMIT
 */
export async function quarterTurns(picture: Pgm): Promise<number> {
  const ran = await run(['--psm', '0'], picture);
  const [, degrees = '0'] = /^Rotate: (\d+)$/m.exec(`${ran?.stdout}`) ?? [];
  return Number(degrees) / 90;
}

async function run(words: readonly string[], input: Pgm): Promise<Ran | null> {
  const ran = await runProgram(PROGRAM, ['stdin', 'stdout', ...words], {
    input,
    mostMs: MOST_MS_A_PAGE,
    // Its threads wait for one another more than they read.
    env: { OMP_THREAD_LIMIT: '1' },
  });
  if (ran?.isLate) throw new SkipPage('OVER_LIMIT', `Tesseract took over ${MOST_MS_A_PAGE / 1000} s for a page.`);
  return ran;
}
