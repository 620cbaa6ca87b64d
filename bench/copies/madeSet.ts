import type { ArticleRecords } from '../../src/model/article.ts';
import type { ArticleId } from '../../src/model/ids.ts';
import { articleId } from '../../src/parse/articleId.ts';
import { composeText } from '../../src/parse/composeText.ts';
import { packSketch, sketchOf } from '../../src/text/copies/sketch.ts';
import { normalise } from '../../src/text/normalise.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { below, type Random, randomOf } from '../search/random.ts';
import { FIRST_PRESS, type Press } from './press.ts';
import type { Texts } from './texts.ts';

/** An article of the made set. */
export interface Made {
  readonly id: ArticleId;
  /** Made at each call: those of a hundred thousand articles would not fit into memory. */
  records(): ArticleRecords;
  /** Its own number, or that of the article that it is a copy of. */
  readonly origin: number;
  /** What was done to the article that it is a copy of; null in an article that is no copy. */
  readonly change: string | null;
  /** `news`, or the kind of article of which others are alike. */
  readonly kind: string;
}

const HOUR_MS = 3_600_000;
const FIRST_HOUR = Date.UTC(2020, 0, 1);

/**
 * Articles of which some are copies of others, changed as papers change what they take over; the others are unlike, or alike only as articles of
 * one kind are. In the order of nothing. The same for the same arguments.
 */
export function makeSet(texts: Texts, count: number, copies: number, press: Press = FIRST_PRESS): Made[] {
  const random = randomOf(count);
  const next = texts.begin(random);
  const originals: Original[] = [];
  while (originals.length < count - copies) {
    const { kind, paragraphs } = unlike(next, originals, press, random);
    originals.push({ kind, title: headline(paragraphs, random), paragraphs, hour: below(random, 5 * 365 * 24) });
  }
  const made = originals.map(({ kind, title, paragraphs, hour }, origin): Made => {
    return { ...articleOf({ title, paragraphs, hour, page: `bai-${origin}` }), origin, change: null, kind };
  });
  const changes = Object.entries(press.changes);
  for (let copy = 0; copy < copies; copy += 1) {
    const origin = below(random, originals.length);
    const original = originals[origin];
    const [change, edit] = changes[copy % changes.length] ?? [];
    if (!original || change === undefined || !edit) continue;
    const text = edit(original, random);
    const hour = original.hour + 1 + below(random, 72);
    made.push({ ...articleOf({ ...text, hour, page: `dang-lai-${copy}` }), origin, change, kind: original.kind });
  }
  return made
    .map((each) => [random(), each] as const)
    .sort(([a], [b]) => a - b)
    .map(([, each]) => each);
}

interface Original {
  readonly kind: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly hour: number;
}

function unlike(
  next: () => readonly string[],
  before: readonly Original[],
  { alike }: Press,
  random: Random,
): Pick<Original, 'kind' | 'paragraphs'> {
  let percent = below(random, 100);
  for (const [kind, { percent: share, make }] of Object.entries(alike)) {
    percent -= share;
    if (percent < 0 && before.length > 0) return { kind, paragraphs: make(random, before) };
  }
  return { kind: 'news', paragraphs: next() };
}

function headline(paragraphs: readonly string[], random: Random): string {
  const words = (paragraphs[below(random, paragraphs.length)] ?? '').split(' ');
  return words.slice(0, 12).join(' ');
}

interface Page {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly hour: number;
  readonly page: string;
}

function articleOf(page: Page): Pick<Made, 'id' | 'records'> {
  const url = `https://bao.example/${page.page}.html`;
  return { id: articleId(url), records: () => recordsOf(page, url) };
}

/** Only what copies are known by is read of the text. */
function recordsOf({ title, paragraphs, hour }: Page, url: string): ArticleRecords {
  const publishedAt = `${new Date(FIRST_HOUR + hour * HOUR_MS).toISOString().slice(0, 19)}+07:00`;
  const parsed = {
    title: normalise(title),
    lead: null,
    body: paragraphs.map(normalise),
    authors: [],
    publishedAt,
    section: null,
    sourceNote: null,
    captions: [],
  };
  const text = composeText(parsed);
  const article: ArticleRecords['article'] = {
    ...parsed,
    id: articleId(url),
    url,
    site: `bao${hour % 40}`,
    kind: 'news',
    text,
    publishedOn: publishedAt.slice(0, 10),
    fetchedAt: publishedAt,
    header: null,
    pipelineVersion: 'bench',
  };
  const sentences = splitSentences(text);
  return {
    article,
    sentences: sentences.map(({ start, end }) => [start, end] as const),
    words: [],
    units: [],
    officials: [],
    posts: [],
    speeches: [],
    citations: [],
    documents: [],
    sketch: packSketch(sketchOf(text, sentences, parsed.title.length)),
  };
}
