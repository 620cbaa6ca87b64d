import type { OfficialId } from '../../model/ids.ts';
import { foldName } from '../../text/fold.ts';
import { pageOf } from '../bounds.ts';
import type { Found, NameQuery } from '../query.ts';
import type { OfficialProfile, UnitProfile } from '../store.ts';
import type { ListedName, Spelling } from './catalogue.ts';
import { oneOf } from './conditions.ts';
import { labelOfficials } from './names.ts';
import { aggregation, type Bucket, bucketsOf } from './reader.ts';
import type { Room } from './room.ts';
import type { Query } from './textQuery.ts';

/** Different posts that are read of one person. */
const MOST_POSTS = 1_000;

/**
 * People with a post, those with most speeches first, then by number of articles and name.
 *
 * @param listed in that order
 * @throws BadInput BAD_ARGUMENT
 */
export async function searchOfficials(
  room: Room,
  listed: readonly ListedName[],
  query: NameQuery,
): Promise<Found<OfficialProfile>> {
  const { total, page } = pageOfNames(listed, query);
  const posts = await postsOf(
    room,
    page.map(({ key }) => key),
  );
  const hits = page.map(
    ({ key, spellings, articles, records }): OfficialProfile => ({
      id: key as OfficialId,
      name: spellings[0]?.label ?? key,
      posts: posts.get(key) ?? [],
      speeches: records,
      articles,
    }),
  );
  return { total, hits, facets: {} };
}

/** Null where no article gives this person a post. */
export async function readOfficial(room: Room, id: OfficialId): Promise<OfficialProfile | null> {
  const ofPerson: Query = oneOf('speeches.officialId', [id]);
  const [articles, speeches, posts, labels] = await Promise.all([
    room.reader.search({ size: 0, track_total_hits: true, query: { bool: { filter: [oneOf('officialIds', [id])] } } }),
    room.reader.search({
      size: 0,
      query: { nested: { path: 'speeches', query: ofPerson } },
      aggs: { speeches: { nested: { path: 'speeches' }, aggs: { hits: { filter: ofPerson } } } },
    }),
    postsOf(room, [id]),
    labelOfficials(room, [{ value: id, label: id, count: 1 }]),
  ]);
  const { total } = articles.hits;
  const count = typeof total === 'number' ? total : (total?.value ?? 0);
  if (count === 0) return null;
  return {
    id,
    name: labels[0]?.label ?? id,
    posts: posts.get(id) ?? [],
    speeches: aggregation(speeches.aggregations, 'speeches', 'hits').doc_count ?? 0,
    articles: count,
  };
}

/**
 * Bodies and administrative units, those that cite most first, then by number of articles and name.
 *
 * @param listed in that order
 * @throws BadInput BAD_ARGUMENT
 */
export function searchUnits(listed: readonly ListedName[], query: NameQuery): Found<UnitProfile> {
  const { total, page } = pageOfNames(listed, query);
  const hits = page.map(
    ({ key, spellings, articles, records }): UnitProfile => ({
      name: mostFrequent(spellings)?.label ?? key,
      kind: kindOf(spellings),
      articles,
      citations: records,
    }),
  );
  return { total, hits, facets: {} };
}

function pageOfNames(listed: readonly ListedName[], query: NameQuery) {
  const { limit, offset } = pageOf(query);
  const part = query.name === undefined ? '' : foldName(query.name);
  const found = listed.filter(({ spellings }) => spellings.some(({ folded }) => folded.includes(part)));
  return { total: found.length, page: found.slice(offset, offset + limit) };
}

function mostFrequent(spellings: readonly Spelling[]): Spelling | undefined {
  return spellings[0];
}

/** The kind that most articles give; citing units come without one. */
function kindOf(spellings: readonly Spelling[]): string {
  const [best] = spellings
    .filter(({ kind }) => kind !== '')
    .sort((a, b) => b.articles - a.articles || (a.kind < b.kind ? -1 : 1));
  return best?.kind ?? '';
}

/**
 * The posts of people over time. Posts that differ in case or in the place of a tone mark only are one; the newer spelling is shown, which
 * is the last in code order.
 */
async function postsOf({ reader }: Room, ids: readonly string[]): Promise<Map<string, OfficialProfile['posts']>> {
  if (ids.length === 0) return new Map();
  const last = (field: string) => ({ terms: { field, size: 1, order: { _key: 'desc' as const } } });
  const { aggregations } = await reader.search({
    size: 0,
    query: { bool: { filter: [oneOf('officialIds', ids)] } },
    aggs: {
      posts: {
        nested: { path: 'posts' },
        aggs: {
          hits: {
            filter: oneOf('posts.officialId', ids),
            aggs: {
              officials: {
                terms: { field: 'posts.officialId', size: ids.length },
                aggs: {
                  posts: {
                    terms: { field: 'posts.key', size: MOST_POSTS },
                    aggs: {
                      post: last('posts.post'),
                      unit: last('posts.unit'),
                      first: { min: { field: 'posts.day' } },
                      last: { max: { field: 'posts.day' } },
                      articles: { reverse_nested: {} },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  });
  return new Map(
    bucketsOf(aggregations, 'posts', 'hits', 'officials').map((official) => {
      const posts = bucketsOf(official, 'posts').map((bucket) => ({ key: String(bucket.key), post: postOf(bucket) }));
      posts.sort(
        (a, b) =>
          descending(a.post.lastSeen, b.post.lastSeen) ||
          descending(a.post.firstSeen, b.post.firstSeen) ||
          (a.key < b.key ? -1 : 1),
      );
      return [String(official.key), posts.map(({ post }) => post)];
    }),
  );
}

function postOf(bucket: Bucket): OfficialProfile['posts'][number] {
  return {
    post: textOf(bucketsOf(bucket, 'post')[0]) ?? '',
    unit: textOf(bucketsOf(bucket, 'unit')[0]),
    firstSeen: dayOf(aggregation(bucket, 'first').value),
    lastSeen: dayOf(aggregation(bucket, 'last').value),
    articles: aggregation(bucket, 'articles').doc_count ?? 0,
  };
}

function textOf(bucket: Bucket | undefined): string | null {
  return bucket === undefined ? null : String(bucket.key);
}

/** Elasticsearch gives days as ms since 1970. */
function dayOf(time: number | null | undefined): string | null {
  return time === null || time === undefined ? null : new Date(time).toISOString().slice(0, 10);
}

/** Later days first, none last. */
function descending(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? 1 : -1;
}
