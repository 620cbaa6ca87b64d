import { isCapitals } from '../header/letterhead.ts';
import { startsPart } from '../paper/labels.ts';
import { tidy } from '../tidy.ts';
import { PAGE_NUMBER } from './furniture.ts';
import { joinLines } from './paragraphs.ts';

/** `Nghị quyết số 15-` above `NQ/TW`. */
const BROKEN_NUMBER = /[\p{L}\p{N}][-/]$/u;

/** Joins the lines of pages whose letters were recognised to paragraphs; a blank line parts them, as do capitals and labels. */
export function readRecognised(pages: readonly string[]): string[] {
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const page of pages) {
    for (const line of page.split('\n').map(tidy)) {
      if (line === '') isOpen = false;
      else if (!PAGE_NUMBER.test(line)) {
        const before = paragraphs.at(-1) ?? '';
        const goesOn =
          isOpen && (BROKEN_NUMBER.test(before) || !(startsPart(line) || isCapitals(line) || isCapitals(before)));
        if (goesOn) paragraphs.push(joinLines(paragraphs.pop() ?? '', line));
        else paragraphs.push(line);
        isOpen = true;
      }
    }
  }
  return paragraphs;
}
