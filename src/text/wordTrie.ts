/** The number of a syllable that occurs in no word of the dictionary. */
export const UNKNOWN_SYLLABLE = 0;

/** A dictionary as a tree of syllables, walked from one syllable to the next. */
export interface WordTrie {
  /** The number of a lower-cased syllable, `UNKNOWN_SYLLABLE` where no word has it. */
  syllable(letters: string): number;
  /** How many syllables the longest word has that begins at `at`; 1 where none of two or more does. */
  longestFrom(syllables: readonly number[], at: number): number;
}

/**
 * Builds the tree. Steps are kept in one map with numbers as keys, so that a look makes no string and a walk ends at the first
 * syllable that continues no word: twice as fast as looking joined strings up, measured on news. The keys are as small as the
 * dictionary allows: one beyond 2^31 is an object of its own, which every look would make.
 *
 * @param words each as its syllables, lower-cased
 */
export function buildWordTrie(words: Iterable<readonly string[]>): WordTrie {
  const numbers = new Map<string, number>();
  const numbered: number[][] = [];
  for (const word of words) {
    numbered.push(
      word.map((letters) => {
        const number = numbers.get(letters) ?? numbers.size + 1;
        numbers.set(letters, number);
        return number;
      }),
    );
  }
  const stride = numbers.size + 1;
  const steps = new Map<number, number>();
  const ends = new Set<number>();
  let nodes = 0;
  for (const word of numbered) {
    let node = 0;
    for (const number of word) {
      const step = node * stride + number;
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
        node = steps.get(node * stride + number);
        if (node === undefined) return longest;
        if (count > 1 && ends.has(node)) longest = count;
      }
    },
  };
}
