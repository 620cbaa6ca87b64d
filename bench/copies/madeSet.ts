import type { ArticleRecords } from '../../src/model/article.ts';
import type { ArticleId } from '../../src/model/ids.ts';
import { articleId } from '../../src/parse/articleId.ts';
import { composeText } from '../../src/parse/composeText.ts';
import { packSketch, sketchOf } from '../../src/text/copies/sketch.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { below, type Random, randomOf } from '../search/random.ts';
import { CHANGES, type Change, changed } from './plant.ts';
import { TEMPLATES } from './templates.ts';
import type { Texts } from './texts.ts';

/** An article of the made set. */
export interface Made {
  readonly id: ArticleId;
  /** Made at each call: those of a hundred thousand articles would not fit into memory. */
  records(): ArticleRecords;
  /** Its own number, or that of the article that it is a copy of. */
  readonly origin: number;
  /** Null in an article that is no copy. */
  readonly change: Change | null;
}

/** Of a hundred articles so many are made from a template, and so many are short news of several others. */
const TEMPLATE_PERCENT = 6;
const SHORT_NEWS_PERCENT = 2;
/** Articles that one of short news tells of. */
const TOLD = 6;
const HOUR_MS = 3_600_000;
const FIRST_HOUR = Date.UTC(2020, 0, 1);

/**
 * Articles of which some are copies of others, changed as papers change what they take over; the others are unlike, or alike only as articles of
 * one kind are. In the order of nothing. The same for the same arguments.
 */
export function makeSet(texts: Texts, count: number, copies: number): Made[] {
  const random = randomOf(count);
  const next = texts.begin(random);
  const originals: { readonly title: string; readonly paragraphs: readonly string[]; readonly hour: number }[] = [];
  while (originals.length < count - copies) {
    const paragraphs = paragraphsOf(next, originals, random);
    originals.push({ title: headline(paragraphs, random), paragraphs, hour: below(random, 5 * 365 * 24) });
  }
  const made = originals.map(({ title, paragraphs, hour }, origin): Made => {
    return { ...articleOf({ title, paragraphs, hour, page: `bai-${origin}` }), origin, change: null };
  });
  for (let copy = 0; copy < copies; copy += 1) {
    const origin = below(random, originals.length);
    const original = originals[origin];
    const change = CHANGES[copy % CHANGES.length];
    if (!original || !change) continue;
    const text = changed(original, change, random);
    const hour = original.hour + 1 + below(random, 72);
    made.push({ ...articleOf({ ...text, hour, page: `dang-lai-${copy}` }), origin, change });
  }
  return made
    .map((each) => [random(), each] as const)
    .sort(([a], [b]) => a - b)
    .map(([, each]) => each);
}

function paragraphsOf(
  next: () => readonly string[],
  before: readonly { readonly paragraphs: readonly string[] }[],
  random: Random,
): readonly string[] {
  const kind = below(random, 100);
  const template = TEMPLATES[kind % TEMPLATES.length];
  if (kind < TEMPLATE_PERCENT && template) return template(random);
  if (kind < TEMPLATE_PERCENT + SHORT_NEWS_PERCENT && before.length > 0) {
    return Array.from({ length: TOLD }, () => before[below(random, before.length)]?.paragraphs[0] ?? '');
  }
  return next();
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
    title,
    lead: null,
    body: paragraphs,
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
    sketch: packSketch(sketchOf(text, sentences, title.length)),
  };
}
