import type { ArticleRecords } from '../model/article.ts';
import { FACTS, type Fact, RECORD_KINDS, type RecordKind } from './kinds.ts';
import type { Versions } from './mergeById.ts';
import { pairUp } from './pairUp.ts';

/** What can become of a record. */
export const CHANGES = ['changed', 'appeared', 'vanished'] as const;

export type Change = (typeof CHANGES)[number];

/** One record that is not as it was. */
export interface Sample {
  /** Of the article. */
  readonly url: string;
  readonly record: string;
  /** What it said and says now, for each field that differs; empty where it appeared or vanished. */
  readonly fields: Readonly<Record<string, readonly [before: string, after: string]>>;
}

/** What became of the records of one kind in the articles of one site. */
export interface Tally extends Record<Change, number> {
  readonly kind: RecordKind;
  readonly site: string;
  before: number;
  after: number;
  same: number;
  /** The first few of each change. Ids are hashes, so that these are of any time and subject. */
  readonly samples: Readonly<Record<Change, Sample[]>>;
}

const MOST_SAMPLES = 3;
/** UTF-16 units of a value that a sample shows. */
const MOST_SHOWN = 300;

/** The differences between two editions, counted by kind and site; memory grows with the number of sites only. */
export class DifferenceReport {
  readonly #tallies = new Map<string, Tally>();

  /** Adds what became of one article and of all that is in it. */
  add([before, after]: Versions): void {
    const { article } = after ?? before ?? {};
    if (!article) return;
    const isSameText = before?.article.text === after?.article.text;
    for (const kind of RECORD_KINDS) {
      const tally = this.#tally(kind, article.site);
      for (const pair of pairUp(factsOf(kind, before), factsOf(kind, after), isSameText))
        count(tally, article.url, pair);
    }
  }

  /** By kind, then by site. */
  tallies(): Tally[] {
    const place = ({ kind }: Tally) => RECORD_KINDS.indexOf(kind);
    const all = [...this.#tallies.values()].filter(({ before, after }) => before + after > 0);
    return all.sort((a, b) => place(a) - place(b) || (a.site < b.site ? -1 : 1));
  }

  #tally(kind: RecordKind, site: string): Tally {
    const key = `${kind} ${site}`;
    const known = this.#tallies.get(key);
    if (known) return known;
    const samples = { changed: [], appeared: [], vanished: [] };
    const fresh: Tally = { kind, site, before: 0, after: 0, same: 0, changed: 0, appeared: 0, vanished: 0, samples };
    this.#tallies.set(key, fresh);
    return fresh;
  }
}

function factsOf(kind: RecordKind, records: ArticleRecords | null): Fact[] {
  return records ? FACTS[kind](records) : [];
}

function count(tally: Tally, url: string, [before, after]: readonly [Fact | null, Fact | null]): void {
  if (before) tally.before += 1;
  if (after) tally.after += 1;
  const fields = before && after ? differing(before, after) : {};
  if (before && after && Object.keys(fields).length === 0) {
    tally.same += 1;
    return;
  }
  const change: Change = !before ? 'appeared' : !after ? 'vanished' : 'changed';
  tally[change] += 1;
  const samples = tally.samples[change];
  if (samples.length < MOST_SAMPLES) samples.push({ url, record: shortened((after ?? before)?.label ?? ''), fields });
}

function differing({ says: before }: Fact, { says: after }: Fact): Sample['fields'] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    names.flatMap((name) => {
      const [was, is] = [JSON.stringify(before[name] ?? null), JSON.stringify(after[name] ?? null)];
      return was === is ? [] : [[name, [shortened(was), shortened(is)] as const]];
    }),
  );
}

/** Not cut within a character. */
function shortened(text: string): string {
  return text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
