import type { Line } from './lines.ts';

/** A set of phrases that can be looked up at a place in a line. */
export interface PhraseTable {
  /** Number of tokens of the longest phrase of the table that starts at `index`, 0 where none does. */
  at(line: Line, index: number): number;
  /** Number of tokens of the longest phrase that ends before `index`, 0 where none does. */
  before(line: Line, index: number): number;
}

/** Makes a table of lower-case phrases; `đồng chí` matches two tokens whatever their case. */
export function phraseTable(phrases: Iterable<string>): PhraseTable {
  const known = new Set<string>();
  let longest = 0;
  const firsts = new Map<string, number>();
  for (const phrase of phrases) {
    const length = phrase.split(' ').length;
    known.add(phrase);
    longest = Math.max(longest, length);
    const first = phrase.slice(0, phrase.indexOf(' ') < 0 ? phrase.length : phrase.indexOf(' '));
    firsts.set(first, Math.max(firsts.get(first) ?? 0, length));
  }
  const at = (line: Line, index: number): number => {
    const most = firsts.get(line[index]?.lower ?? '') ?? 0;
    for (let length = most; length > 0; length--) if (known.has(joined(line, index, length))) return length;
    return 0;
  };
  const before = (line: Line, index: number): number => {
    for (let length = Math.min(longest, index); length > 0; length--) {
      if (known.has(joined(line, index - length, length))) return length;
    }
    return 0;
  };
  return { at, before };
}

function joined(line: Line, index: number, length: number): string {
  let phrase = line[index]?.lower ?? '';
  for (let next = index + 1; next < index + length; next++) phrase += ` ${line[next]?.lower ?? ''}`;
  return phrase;
}
