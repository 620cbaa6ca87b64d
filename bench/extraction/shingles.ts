/** How much of a text is right, as the article extraction benchmark of scrapinghub defines it. */
export interface TextScore {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}

/** A text that should have been found, and the one that was. */
export interface Pair {
  readonly expected: string;
  readonly found: string;
}

/** Words in a shingle. */
const WORDS = 4;

/** Shingles of four words, counted as often as they stand; precision and recall of each page, averaged over pages; F1 of the two averages. */
export function scoreTexts(pairs: readonly Pair[]): TextScore {
  const pages = pairs.map(scorePair);
  const precision = mean(pages.map((page) => page.precision));
  const recall = mean(pages.map((page) => page.recall));
  return { f1: f1Of(precision, recall), precision, recall };
}

function scorePair({ expected, found }: Pair): Omit<TextScore, 'f1'> {
  const wanted = shinglesOf(expected);
  const got = shinglesOf(found);
  const right = [...wanted].reduce((sum, [shingle, count]) => sum + Math.min(count, got.get(shingle) ?? 0), 0);
  const [all, given] = [sum(wanted), sum(got)];
  if (right === all && right === given) return { precision: 1, recall: 1 };
  return { precision: given === 0 ? 0 : right / given, recall: all === 0 ? 0 : right / all };
}

function shinglesOf(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const shingles = new Map<string, number>();
  // A text of fewer words is one shingle.
  for (let i = 0; i === 0 || i + WORDS <= words.length; i += 1) {
    const shingle = words.slice(i, i + WORDS).join(' ');
    if (shingle !== '') shingles.set(shingle, (shingles.get(shingle) ?? 0) + 1);
  }
  return shingles;
}

function sum(shingles: ReadonlyMap<string, number>): number {
  return [...shingles.values()].reduce((total, count) => total + count, 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / Math.max(1, values.length);
}

function f1Of(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
