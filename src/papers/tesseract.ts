import { SkipPage } from '../errors.ts';
import { runProgram } from './runProgram.ts';

const PROGRAM = 'tesseract';
const LANGUAGE = 'vie';
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
 * The letters of a picture as Tesseract reads them, columns one after the other.
 *
 * @throws SkipPage BAD_FILE where it reads nothing of it, OVER_LIMIT
 */
export async function recognise(picture: Uint8Array): Promise<string> {
  const ran = await runProgram(PROGRAM, ['stdin', 'stdout', '-l', LANGUAGE], {
    input: picture,
    mostMs: MOST_MS_A_PAGE,
  });
  if (ran?.isLate) throw new SkipPage('OVER_LIMIT', `Tesseract took over ${MOST_MS_A_PAGE / 1000} s for a page.`);
  if (ran?.status !== 0) {
    const [said = ''] = (ran?.stderr ?? '').trim().split('\n');
    throw new SkipPage('BAD_FILE', `Tesseract cannot read a page (exit status ${ran?.status}). ${said}`.trim());
  }
  return ran.stdout.toString();
}
