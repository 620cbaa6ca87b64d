import { isCapitals } from '../header/letterhead.ts';
import { startsPart } from '../paper/labels.ts';
import { tidy } from '../tidy.ts';
import { PAGE_NUMBER } from './furniture.ts';
import { joinLines } from './paragraphs.ts';

/** Joins the lines of pages whose letters were recognised to paragraphs; a blank line parts them, as do capitals and labels. */
export function readRecognised(pages: readonly string[]): string[] {
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const page of pages) {
    for (const line of page.split('\n').map(tidy)) {
      if (line === '') isOpen = false;
      else if (!PAGE_NUMBER.test(line)) {
        const goesOn = isOpen && !startsPart(line) && !isCapitals(line) && !isCapitals(paragraphs.at(-1) ?? '');
        if (goesOn) paragraphs.push(joinLines(paragraphs.pop() ?? '', line));
        else paragraphs.push(line);
        isOpen = true;
      }
    }
  }
  return paragraphs;
}
