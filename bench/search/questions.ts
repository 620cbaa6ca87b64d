import type { Store } from '../../src/store/store.ts';
import { fold } from '../../src/text/fold.ts';
import { textTokens } from '../../src/text/searchTokens.ts';
import { below, type Random, randomOf } from './random.ts';
import { recombinedArticle } from './recombine.ts';
import type { Sources } from './sources.ts';

/** A question to a store; what it answers is not looked at, but must not be nothing. */
export type Question = (store: Store) => Promise<{ readonly total: number }>;

/** Articles that are read to learn how frequent words are. */
const SAMPLE = 2_000;
/** The least words that may stand for the very common. */
const MOST_COMMON = 30;

/** What is known of the articles before they are asked for. */
interface Sample {
  readonly count: number;
  /** In how many articles a syllable stands, by its spelling with marks. */
  readonly frequencies: ReadonlyMap<string, number>;
  readonly texts: readonly string[];
}

export interface Questions {
  /** The kinds that bounds are promised for. */
  readonly promised: Readonly<Record<string, readonly Question[]>>;
  /** What is asked besides, so that no kind of search goes unseen. */
  readonly further: Readonly<Record<string, readonly Question[]>>;
}

/**
 * Different questions of each kind, so that no answer is kept from the one before; each asks for the first page of 20 with all counts, as
 * the pages do.
 *
 * @param most questions of a kind; there are fewer where there are not so many words
 */
export function questionsOf(sources: Sources, articles: number, most: number): Questions {
  const random = randomOf(articles);
  const sample = readSample(sources, Math.min(articles, SAMPLE));
  const share = (least: number, below_: number) =>
    drawn(wordsBetween(sample, least * sample.count, below_ * sample.count), most, random);
  const middling = share(0.01, 0.1);
  const ofArticles = (texts: readonly string[], filters: object = {}) =>
    texts.map(
      (text): Question =>
        (store) =>
          store.searchArticles({ text, ...filters }),
    );
  const ofSpeeches = (texts: readonly string[]) =>
    texts.map(
      (text): Question =>
        (store) =>
          store.searchSpeeches({ text }),
    );
  const common = veryCommon(sample, most);
  const phrases = phrasesOf(sample, most, random);
  const promised = {
    'rare term': ofArticles(share(0, 1.5 / sample.count)),
    'middling term': ofArticles(middling),
    'very common term': ofArticles(common),
    phrase: ofArticles(phrases),
    'facet of a term': middling.map((text, at): Question => {
      const year = 2015 + (at % 10);
      const filters = at % 2 === 0 ? { site: `bao${1 + (at % 5)}` } : { from: `${year}-01-01`, to: `${year}-12-31` };
      return (store) => store.searchArticles({ text, ...filters });
    }),
    'facets without a term': drawn(PERIODS, most, random).map(
      (period): Question =>
        (store) =>
          store.searchArticles(period),
    ),
    'speaker and period': speakers(most, random),
    'trace of a resolution': numbersTraced(most),
  };
  const further = {
    'several words': ofArticles(phrases.map((phrase) => phrase.replaceAll('"', ''))),
    'term in speeches': ofSpeeches(middling),
    'very common term in speeches': ofSpeeches(common),
    'phrase in speeches': ofSpeeches(phrases),
  };
  return { promised, further };
}

function readSample(sources: Sources, count: number): Sample {
  const frequencies = new Map<string, number>();
  const texts: string[] = [];
  for (let place = 0; place < count; place += 1) {
    const { text } = recombinedArticle(sources, place);
    texts.push(text);
    for (const term of new Set(textTokens(text).map(({ exact }) => exact))) {
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    }
  }
  return { count, frequencies, texts };
}

/** Words of letters that stand in at least `least` and fewer than `below_` articles of the sample. */
function wordsBetween({ frequencies }: Sample, least: number, below_: number): string[] {
  return [...frequencies]
    .filter(([word, count]) => count >= least && count < below_ && /^\p{L}{2,}$/u.test(word))
    .map(([word]) => word)
    .sort();
}

/** The words that most articles hold, every other one typed without marks; none twice, since a store may keep what it has counted. */
function veryCommon({ frequencies, count }: Sample, most: number): string[] {
  const byFrequency = [...frequencies].filter(([word]) => /^\p{L}{2,}$/u.test(word)).sort((a, b) => b[1] - a[1]);
  const common = byFrequency.filter(([, articles], at) => articles > count / 2 || at < MOST_COMMON);
  const byLetters = new Map<string, string>();
  for (const [word] of common) {
    const letters = fold(word);
    if (!byLetters.has(letters)) byLetters.set(letters, byLetters.size % 2 === 0 ? word : letters);
  }
  return [...byLetters.values()].slice(0, most);
}

/** Two to four syllables in a row, from anywhere in the articles: frequent ones come often. */
function phrasesOf({ texts }: Sample, most: number, random: Random): string[] {
  const phrases = new Set<string>();
  for (let tries = 0; tries < 20 * most && phrases.size < most; tries += 1) {
    const tokens = textTokens(texts[below(random, texts.length)] ?? '');
    const at = below(random, tokens.length);
    const part = tokens.slice(at, at + 2 + below(random, 3)).map(({ exact }) => exact);
    if (part.length > 1 && part.every((syllable) => /^\p{L}+$/u.test(syllable))) phrases.add(`"${part.join(' ')}"`);
  }
  return [...phrases];
}

/** Parts of names, as people type them, in a year or some months of it. */
function speakers(most: number, random: Random): Question[] {
  const names = [
    'Nguyễn Văn',
    'tran thi',
    'Lê Đức',
    'minh hải',
    'Phạm',
    'bộ trưởng',
    'chủ tịch',
    'văn hùng',
    'nga',
    'Hòa',
  ];
  return Array.from({ length: most }, (_, at): Question => {
    const speaker = names[at % names.length] ?? '';
    const year = 2008 + below(random, 16);
    const period = { from: `${year}-0${1 + below(random, 9)}-01`, to: `${year}-12-31` };
    return (store) => store.searchSpeeches({ speaker, ...period, ...(at % 3 === 0 && { text: 'thực hiện' }) });
  });
}

/** Nothing typed: all articles of a site, of years, or just all. */
const PERIODS = [
  {},
  ...Array.from({ length: 40 }, (_, at) => ({ site: `bao${at + 1}` })),
  ...Array.from({ length: 19 * 12 }, (_, at) => {
    const [year, month] = [2005 + Math.floor(at / 12), String(1 + (at % 12)).padStart(2, '0')];
    return { from: `${year}-${month}-02`, to: `${year + 1}-${month}-01` };
  }),
  ...Array.from({ length: 19 }, (_, at) => ({ from: `${2005 + at}-01-01` })),
  ...Array.from({ length: 19 }, (_, at) => ({ to: `${2006 + at}-12-31` })),
];

/** The most cited first, down to those that hardly anything cites. */
function numbersTraced(most: number): Question[] {
  const kinds = ['NQ/TW', 'CT/TW', 'NQ/TU', 'KL/TW', 'NQ/CP'];
  return Array.from({ length: most }, (_, at): Question => {
    const number = `${String(1 + Math.floor(at / kinds.length)).padStart(2, '0')}-${kinds[at % kinds.length]}`;
    return (store) => store.searchCitations({ document: number });
  });
}

/** Some of the values, each at most once. */
function drawn<Value>(values: readonly Value[], most: number, random: Random): Value[] {
  const rest = [...values];
  return Array.from({ length: Math.min(most, rest.length) }, () => rest.splice(below(random, rest.length), 1)).flat();
}
