import type { Differences } from '../../model/differences.ts';
import { splitSentences } from '../sentences.ts';
import { textPrint } from './textPrint.ts';

/** So much of its words must a sentence share with another to be that one in other words. */
const LEAST_SHARED = 0.5;

/**
 * Compares two texts sentence by sentence, in time that grows with their length.
 *
 * @example
 * differencesBetween('Mưa to. Gió lớn.', 'Gió lớn. Trời tạnh.') // cut: ['Mưa to.'], added: ['Trời tạnh.'], kept: 1
 */
export function differencesBetween(source: string, copy: string): Differences {
  const before = sentencesOf(source);
  const after = sentencesOf(copy);
  const places = new Map<string, number[]>();
  before.forEach(({ print }, at) => {
    note(places, print, at);
  });
  for (const queue of places.values()) queue.reverse();
  const keptAt: { readonly place: number; readonly text: string }[] = [];
  const left: string[] = [];
  const taken = new Set<number>();
  for (const { text, print } of after) {
    const place = places.get(print)?.pop();
    if (place === undefined) left.push(text);
    else {
      keptAt.push({ place, text });
      taken.add(place);
    }
  }
  const gone = before.filter((_, at) => !taken.has(at)).map(({ text }) => text);
  const reworded = pairUp(gone, left);
  const paired = new Set(reworded.flatMap(({ before: was, after: is }) => [`- ${was}`, `+ ${is}`]));
  const inOrder = longestRising(keptAt.map(({ place }) => place));
  return {
    kept: keptAt.length,
    moved: keptAt.filter((_, at) => !inOrder.has(at)).map(({ text }) => text),
    cut: gone.filter((text) => !paired.has(`- ${text}`)),
    added: left.filter((text) => !paired.has(`+ ${text}`)),
    reworded,
  };
}

function sentencesOf(text: string): { readonly text: string; readonly print: string }[] {
  return splitSentences(text).map(({ start, end }) => {
    const sentence = text.slice(start, end);
    return { text: sentence, print: textPrint(sentence) };
  });
}

/** Adds a place to those of its kind. */
function note(places: Map<string, number[]>, kind: string, at: number): void {
  const known = places.get(kind);
  if (known) known.push(at);
  else places.set(kind, [at]);
}

const WORD = /[\p{L}\p{N}]+/gu;
/** Sentences that a word is looked up in: one of so many holds nothing by which it is known again. */
const MOST_OF_WORD = 8;

/** Each sentence with the one that shares most words with it, where that is half of either's. */
function pairUp(gone: readonly string[], left: readonly string[]): { before: string; after: string }[] {
  const words = (text: string) => new Set(text.toLowerCase().match(WORD) ?? []);
  const goneWords = gone.map(words);
  const holding = new Map<string, number[]>();
  goneWords.forEach((some, at) => {
    for (const word of some) note(holding, word, at);
  });
  const taken = new Set<number>();
  return left.flatMap((after) => {
    const own = words(after);
    const shared = new Map<number, number>();
    for (const word of own) {
      const found = holding.get(word) ?? [];
      if (found.length <= MOST_OF_WORD) for (const at of found) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    let best: number | null = null;
    for (const [at, count] of shared) {
      if (taken.has(at) || count < LEAST_SHARED * Math.max(own.size, goneWords[at]?.size ?? 0)) continue;
      if (best === null || count > (shared.get(best) ?? 0)) best = at;
    }
    const before = best === null ? undefined : gone[best];
    if (best === null || before === undefined) return [];
    taken.add(best);
    return [{ before, after }];
  });
}

/** Places of the longest part of a list that rises: what is beside it was moved. */
function longestRising(values: readonly number[]): Set<number> {
  /** For each length the place of the least value that ends a rising part so long. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, value] of values.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[at] = ends[low - 1];
    ends[low] = at;
  }
  const rising = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) rising.add(at);
  return rising;
}
