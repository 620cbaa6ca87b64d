import type { Line } from './lines.ts';

/** A set of phrases that can be looked up at a place in a line. */
export interface PhraseTable {
  /** Number of tokens of the longest phrase of the table that starts at `index`, 0 where none does. */
  at(line: Line, index: number): number;
  /** Number of tokens of the longest phrase that ends before `index`, 0 where none does. */
  before(line: Line, index: number): number;
}

/**
 * Makes a table of lower-case phrases; `đồng chí` matches two tokens whatever their case. Phrases are joined and compared only
 * where their first or last word stands, since most tokens begin and end none.
 */
export function phraseTable(phrases: Iterable<string>): PhraseTable {
  const known = new Set<string>();
  const byFirst = new Map<string, number>();
  const byLast = new Map<string, number>();
  for (const phrase of phrases) {
    const syllables = phrase.split(' ');
    known.add(phrase);
    keepLongest(byFirst, syllables[0] ?? '', syllables.length);
    keepLongest(byLast, syllables[syllables.length - 1] ?? '', syllables.length);
  }
  const longest = (line: Line, index: number, most: number, step: 'start' | 'end'): number => {
    for (let length = most; length > 0; length--) {
      const start = step === 'start' ? index : index - length;
      if (start >= 0 && known.has(joined(line, start, length))) return length;
    }
    return 0;
  };
  return {
    at: (line, index) => longest(line, index, byFirst.get(line[index]?.lower ?? '') ?? 0, 'start'),
    before: (line, index) => longest(line, index, byLast.get(line[index - 1]?.lower ?? '') ?? 0, 'end'),
  };
}

function keepLongest(table: Map<string, number>, syllable: string, length: number): void {
  table.set(syllable, Math.max(table.get(syllable) ?? 0, length));
}

function joined(line: Line, index: number, length: number): string {
  let phrase = line[index]?.lower ?? '';
  for (let next = index + 1; next < index + length; next++) phrase += ` ${line[next]?.lower ?? ''}`;
  return phrase;
}
