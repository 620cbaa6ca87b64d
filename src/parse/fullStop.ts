/** `... giao./.` ends a text in the style of official papers. */
const FULL_STOP = /\.\/\.["”)]{0,2}$/u;
/** What follows is signature and source, a few short lines; a longer one is text after all (an annex, a second article). */
const MAX_TRAILING_LINES = 6;
const MAX_TRAILING_CHARS = 120;

/** How many of these paragraphs are text where `./.` ends it; all of them where it does not. */
export function lengthUpToFullStop(paragraphs: readonly string[]): number {
  for (let end = paragraphs.length; end > Math.max(0, paragraphs.length - MAX_TRAILING_LINES); end -= 1) {
    const text = paragraphs[end - 1] ?? '';
    if (FULL_STOP.test(text)) return end;
    if (text.length > MAX_TRAILING_CHARS) break;
  }
  return paragraphs.length;
}
