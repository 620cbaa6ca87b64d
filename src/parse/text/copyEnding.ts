import { type Byline, guessByline, isSignature } from '../byline.ts';
import { lengthUpToFullStop } from '../fullStop.ts';
import type { CopyLine } from './copyLines.ts';

/** A copy without what stands under its text. */
export interface WithoutEnding {
  readonly lines: readonly CopyLine[];
  /** Who and where from, as the lines under the text say. */
  readonly byline: Byline | null;
}

/** How many lines may stand under the text. */
const MAX_ENDING_LINES = 6;

/** Takes byline and source lines off the end of a copy. */
export function takeEnding(lines: readonly CopyLine[]): WithoutEnding {
  let end = lines.length;
  const authors: string[] = [];
  let sourceNote: string | null = null;
  for (const stop = Math.max(1, lines.length - MAX_ENDING_LINES); end > stop; end -= 1) {
    const byline = guessByline(lines[end - 1]?.text ?? '');
    if (byline === null || isSignature(lines[end - 2]?.text ?? '')) break;
    authors.unshift(...byline.authors);
    sourceNote = byline.sourceNote ?? sourceNote;
  }
  end = lengthUpToFullStop(lines.slice(0, end).map(({ text }) => text));
  const byline = authors.length > 0 || sourceNote !== null ? { authors, sourceNote } : null;
  return { lines: lines.slice(0, end), byline };
}
