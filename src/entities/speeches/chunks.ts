import { BEFORE_VERB, POST_PREFIXES, POSTS, SPEAKER_NOUNS, TITLES } from '../vocabulary/speakerNouns.ts';
import { isQuotedName, type Line } from './lines.ts';
import { phraseTable } from './phrases.ts';

/** A stretch of a line between commas, dashes, colons or quotations: tokens `[from, to)`. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
}

const ADVERBS = phraseTable(BEFORE_VERB);
/** After a dash these begin an apposition: `ông An - Chủ tịch xã`; in `Kinh tế - Xã hội` the dash belongs to the name. */
const APPOSITIONS = phraseTable([...TITLES, ...POSTS, ...POST_PREFIXES, ...SPEAKER_NOUNS]);
/** With these any post may begin: `ông An - Trưởng Đội trật tự đô thị`. */
export const HEADS = /^(?:trưởng|phó|chánh)$/u;
const MAX_CHUNKS = 8;
const MAX_ADVERBS = 8;

/** Index after the subject of the verb at `verb`: commas, dashes and adverbs before the verb are passed over. */
export function beforeAdverbs(line: Line, low: number, verb: number): number {
  let end = verb;
  for (let steps = 0; steps < MAX_ADVERBS && end > low; steps++) {
    const mark = line[end - 1];
    // `ông Thường nói`: a capital is a name, whatever word it is.
    const adverb = end - 1 > low && line[end - 1]?.isCapital === true ? 0 : ADVERBS.before(line, end);
    if (adverb > 0 && end - adverb >= low) end -= adverb;
    else if (mark?.kind === 'mark' && /[,–—-]/u.test(mark.lower)) end--;
    else break;
  }
  return end;
}

/** The chunks of tokens `[low, end)`, the last first; marks in brackets do not count, and a colon or quotation ends the search. */
export function chunksBefore(line: Line, low: number, end: number): Chunk[] {
  const chunks: Chunk[] = [];
  let depth = 0;
  let to = end;
  for (let index = end - 1; index >= low - 1 && chunks.length < MAX_CHUNKS; index--) {
    const token = index >= low ? line[index] : undefined;
    if (token?.lower === ')') depth++;
    if (token?.lower === '(') depth = Math.max(0, depth - 1);
    if (token !== undefined && !separates(line, index, low, depth)) continue;
    if (index + 1 < to) chunks.push({ from: index + 1, to });
    to = index;
    if (token === undefined || !/[,–—-]/u.test(token.lower)) break;
  }
  return chunks;
}

/** `anh T.`, `bà N.T.H.`: the stop belongs to a name that is not printed in full. */
function isInitial(line: Line, index: number): boolean {
  const token = line[index];
  return token?.isCapital === true && (token.end - token.start === 1 || token.isAcronym);
}

function separates(line: Line, index: number, low: number, depth: number): boolean {
  const token = line[index];
  if (token === undefined || token.kind === 'quotation') return !isQuotedName(line, index);
  if (token.kind !== 'mark' || depth > 0) return false;
  if (token.lower === '.' && isInitial(line, index - 1)) return false;
  // `Bộ GTVT - XD`: a dash between abbreviations joins them.
  if (/[–—-]/u.test(token.lower) && line[index - 1]?.isAcronym && line[index + 1]?.isAcronym) return false;
  if (/[–—-]/u.test(token.lower))
    return index - low < 3 || APPOSITIONS.at(line, index + 1) > 0 || HEADS.test(line[index + 1]?.lower ?? '');
  return /[,;:…?!.]/u.test(token.lower);
}
