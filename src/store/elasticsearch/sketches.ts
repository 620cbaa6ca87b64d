import type { ArticleId } from '../../model/ids.ts';
import { unpackSketch } from '../../text/copies/sketch.ts';
import { MOST_ALIKE, type Sketched } from '../store.ts';
import { keyText } from './articleDocument.ts';
import type { ArticleWriter } from './articleWriter.ts';
import type { Answer, Reader, SearchBody } from './reader.ts';
import type { Query } from './textQuery.ts';

/** Keys that a possible copy shares with an article: one may be the name of a body. */
const LEAST_SHARED = 2;
/** What more articles share is a phrase of office, or a text that the whole press prints: copies of that share half of all keys. */
const MOST_OF_KEY = 100;
/** Articles that are scored for one: fewer than those with its rare keys can be. So its cost does not grow with their number. */
const MOST_SCORED = 3_000;
/** Articles that are noted at the same time. */
const MOST_AT_ONCE = 50;

const COMPARED: SearchBody = {
  _source: false,
  docvalue_fields: ['sketch', 'order', 'copies'],
  track_total_hits: false,
};

export async function sketchedArticles({ search }: Reader, ids: readonly ArticleId[]): Promise<Sketched[]> {
  if (ids.length === 0) return [];
  return sketchedIn(await search({ ...COMPARED, size: ids.length, query: { ids: { values: [...ids] } } }));
}

/** For each article those that share keys with it, the ones that share most first. */
export async function alikeArticles(
  { searchAll }: Reader,
  articles: readonly Pick<Sketched, 'sketch'>[],
): Promise<Sketched[][]> {
  const keys = articles.map(({ sketch }) => Array.from(unpackSketch(sketch).keys, keyText));
  const asked = keys.filter((some) => some.length > 0);
  const answers = asked.length === 0 ? [] : await searchAll(asked.map(sharing));
  const found = new Map(asked.map((some, at) => [some, answers[at]]));
  return keys.map((some) => {
    const answer = found.get(some);
    return answer ? sketchedIn(answer) : [];
  });
}

/** Of the articles that share rare keys, or half of all, the first are those that share most, a rare one counting for more. */
function sharing(keys: readonly string[]): SearchBody {
  const each = keys.map((key): Query => ({ constant_score: { filter: { term: { sketchKeys: key } } } }));
  const should: Query[] = [
    {
      more_like_this: {
        fields: ['sketchKeys'],
        like: [...keys],
        min_term_freq: 1,
        min_doc_freq: 1,
        max_doc_freq: MOST_OF_KEY,
        max_query_terms: keys.length,
        minimum_should_match: LEAST_SHARED,
      },
    },
    { bool: { should: each, minimum_should_match: Math.max(LEAST_SHARED, Math.ceil(keys.length / 2)) } },
  ];
  return {
    ...COMPARED,
    size: MOST_ALIKE,
    terminate_after: MOST_SCORED,
    query: { bool: { should } },
    sort: [{ _score: { order: 'desc' } }, { order: { order: 'asc' } }],
  };
}

/** Articles noted to be of these groups, the first published ones first. */
export async function articlesInGroups(
  { searchAll }: Reader,
  groups: readonly ArticleId[],
  most: number,
): Promise<Sketched[]> {
  if (groups.length === 0) return [];
  const answers = await searchAll(
    groups.map((group) => ({
      ...COMPARED,
      size: most,
      query: { bool: { filter: [{ term: { copies: group } }] } },
      sort: [{ order: { order: 'asc' } }],
    })),
  );
  return answers.flatMap(sketchedIn);
}

/** Each article is replaced as a whole; those of one call at the same time. */
export async function putGroups(
  articles: ArticleWriter,
  groups: ReadonlyMap<ArticleId, ArticleId | null>,
): Promise<void> {
  const waiting = [...groups];
  while (waiting.length > 0) {
    await Promise.all(waiting.splice(0, MOST_AT_ONCE).map(([id, group]) => articles.putGroup(id, group)));
  }
}

function sketchedIn({ hits }: Answer): Sketched[] {
  return hits.hits.map(({ _id, fields }): Sketched => {
    const { sketch = [], order = [], copies = [] } = (fields ?? {}) as Partial<Fields>;
    return { id: _id as ArticleId, sketch: sketch[0] ?? '', order: order[0] ?? 0, group: copies[0] ?? null };
  });
}

interface Fields {
  readonly sketch: readonly string[];
  readonly order: readonly number[];
  readonly copies: readonly ArticleId[];
}
