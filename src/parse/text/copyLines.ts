import { endsArticle, isBoilerplate } from '../boilerplate.ts';
import { tidy } from '../tidy.ts';

/** One line of a page's copy that holds something. */
export interface CopyLine {
  /** Cleaned, without its bullet. */
  readonly text: string;
  /** Blank lines before it; 0 where it follows the line above directly. */
  readonly blanks: number;
  /** `  • 19/11/2021 08:22`: an item of a list above the text. */
  readonly bullet: boolean;
  /** Whether a picture stood right before it, as a button label or alternative text that the copy carries shows. */
  readonly afterPicture: boolean;
}

/** The label row of a picture editor, which copies of some papers carry in the picture's place. */
const PICTURE_LABELS = /^(?:left ?center ?right ?del)$/iu;
/** `... ảnh 1`: the alternative text of a picture, the title with a number. */
const NUMBERED_PICTURE = /(?<=\S) (?:ảnh|hình) \d{1,3}$/iu;
const BULLET = /^[•·▪●*] {0,3}/u;

/** The lines of a copy that may be its text, in order; buttons, counters, version switches and lists of other articles left out. */
export function splitCopy(text: string): CopyLine[] {
  const lines: CopyLine[] = [];
  const total = text.length;
  let blanks = 0;
  let afterPicture = false;
  let read = 0;
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029]/u)) {
    read += raw.length + 1;
    if (raw.trim() === '') {
      blanks += 1;
      continue;
    }
    const bullet = BULLET.test(raw.trimStart());
    const line = tidy(raw).replace(BULLET, '').trim();
    if (line === '') {
      blanks += 1;
      continue;
    }
    if (PICTURE_LABELS.test(line) || isAlternativeText(line, lines)) {
      afterPicture = true;
      continue;
    }
    // `Tin cùng chuyên mục` in the second half of the copy: from here on it is other articles.
    if (endsArticle(line) && read > total / 2) break;
    if (!isBoilerplate(line)) {
      lines.push({ text: line, blanks, bullet, afterPicture });
      afterPicture = false;
      blanks = 0;
    }
  }
  return lines;
}

function isAlternativeText(line: string, before: readonly CopyLine[]): boolean {
  if (!NUMBERED_PICTURE.test(line)) return false;
  const name = line.replace(NUMBERED_PICTURE, '');
  return before.slice(0, 3).some(({ text }) => text === name);
}
