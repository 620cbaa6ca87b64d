import { below, type Random } from '../search/random.ts';

/** Of the words of a walk so many are left for another place: one run of six in twelve then stands in the sentences walked through. */
const JUMP = 0.4;
const MOST_WORDS = 60;
/** Places where a pair of words stands are kept by a hash of it. */
const BUCKETS = 1 << 20;
/** Places that are tried until one is of the same pair. */
const TRIES = 4;
const END = 0;

/**
 * Makes new sentences as a real writer's words follow one another: a walk through sentences that, now and then, goes on from another place where
 * the same two words stand (a Markov chain of the second order). So there is no end of new texts, in which runs of six syllables come again as
 * often as in real news of many years.
 */
export function walkThrough(sentences: readonly string[]): (random: Random) => string {
  const { words, names } = numbered(sentences);
  const begins = [...words.keys()].filter((at) => words[at] !== END && (at === 0 || words[at - 1] === END));
  const wordAt = (at: number) => words[at] ?? END;
  const bucketOf = (at: number) => (Math.imul(wordAt(at - 1), 0x9e3779b1) ^ Math.imul(wordAt(at), 0x85ebca6b)) >>> 12;
  const { starts, places } = byBucket(words.length, bucketOf);
  const elsewhere = (at: number, random: Random): number => {
    const bucket = bucketOf(at);
    const [start = 0, end = 0] = [starts[bucket], starts[bucket + 1]];
    for (let tried = 0; tried < TRIES; tried += 1) {
      const place = places[start + below(random, end - start)] ?? at;
      if (wordAt(place) === wordAt(at) && wordAt(place - 1) === wordAt(at - 1)) return place;
    }
    return at;
  };
  return (random) => {
    let at = begins[below(random, begins.length)] ?? 0;
    const walked = [];
    while (wordAt(at) !== END && walked.length < MOST_WORDS) {
      walked.push(names[wordAt(at)] ?? '');
      if (walked.length > 1 && random() < JUMP) at = elsewhere(at, random);
      at += 1;
    }
    return walked.join(' ');
  };
}

/** The words one after another, by their numbers; the end of a sentence is no word. */
function numbered(sentences: readonly string[]): { readonly words: Uint32Array; readonly names: readonly string[] } {
  const names = [''];
  const numbers = new Map<string, number>();
  const words: number[] = [];
  for (const sentence of sentences) {
    for (const name of sentence.split(' ')) {
      const number = numbers.get(name) ?? names.length;
      if (number === names.length) {
        names.push(name);
        numbers.set(name, number);
      }
      words.push(number);
    }
    words.push(END);
  }
  return { words: Uint32Array.from(words), names };
}

/** The places from 1 to `count - 1`, those of one bucket beside one another. */
function byBucket(count: number, bucketOf: (place: number) => number) {
  const starts = new Uint32Array(BUCKETS + 1);
  for (let at = 1; at < count; at += 1) starts[bucketOf(at) + 1] = (starts[bucketOf(at) + 1] ?? 0) + 1;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
  }
  const next = starts.slice();
  const places = new Uint32Array(count);
  for (let at = 1; at < count; at += 1) {
    const bucket = bucketOf(at);
    places[next[bucket] ?? 0] = at;
    next[bucket] = (next[bucket] ?? 0) + 1;
  }
  return { starts, places };
}
