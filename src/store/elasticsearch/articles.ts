import type { TextQuery } from '../../text/query.ts';
import { pageOf } from '../bounds.ts';
import { listedArticle } from '../listedArticle.ts';
import type { ArticleQuery, FoundCopies } from '../query.ts';
import type { ArticleHit } from '../store.ts';
import { readText, snippetOf } from '../typedText.ts';
import { type ArticleCounts, countArticles } from './articleCounts.ts';
import { equal, NOTHING, oneOf, within } from './conditions.ts';
import { sizesOf } from './copies.ts';
import { labelDocuments } from './documents.ts';
import { everyCopy, type FoundArticle, foldedArticles } from './foldedArticles.ts';
import { articleOf } from './keptRecords.ts';
import { labelOfficials, labelUnits, unitKeysSpelled } from './names.ts';
import type { Room } from './room.ts';
import { type Match, matching, matchOf, type Query } from './textQuery.ts';

/** Values that hits are sorted by where they have no score. */
const RANKED_BY_TIME = 2;

const NO_MATCH: Match = { wanted: [], excluded: [], ranking: [] };

/**
 * Articles with all that was asked for.
 *
 * @throws BadInput BAD_ARGUMENT
 */
export async function searchArticles(room: Room, query: ArticleQuery): Promise<FoundCopies<ArticleHit>> {
  const { limit, offset } = pageOf(query);
  const text = readText(query.text);
  const match = text ? matchOf(text, { prefix: '', hasTitle: true }) : NO_MATCH;
  const period = within('order', query);
  const conditions: Query[] = [
    ...period,
    ...equal('site', query.site),
    ...equal('kind', query.kind),
    ...equal('officialIds', query.officialId),
    ...(query.unit === undefined ? [] : [oneOf('unitKeys', await unitKeysSpelled(room, query.unit, 'whole'))]),
    ...equal('documentIds', query.documentId),
    ...(text?.clauses.length === 0 ? [NOTHING] : []),
  ];
  const isRanked = (query.sort ?? (text ? 'relevance' : 'newest')) === 'relevance' && match.wanted.length > 0;
  const filter = matching(match, conditions, false);
  const page = (query.everyCopy ? everyCopy : foldedArticles)(room.reader, {
    query: matching(match, conditions, isRanked),
    filter,
    sort: [...(isRanked ? [{ _score: { order: 'desc' as const } }] : []), { order: { order: 'desc' } }, { _doc: {} }],
    limit,
    offset,
  });
  const [hits, { every, copies, facets }] = await Promise.all([
    page.then((found) => articleHits(room, found, text)),
    countLabelled(room, filter, isSimple(text, conditions)),
  ]);
  return { total: query.everyCopy ? every : every - copies, copies, facets, hits };
}

async function countLabelled(room: Room, query: Query, simple: boolean): Promise<ArticleCounts> {
  const { facets, ...numbers } = await countArticles(room.reader, query, simple);
  const [officials, units, documents] = await Promise.all([
    labelOfficials(room, facets.officials ?? []),
    labelUnits(room, facets.units ?? []),
    labelDocuments(room, facets.documents ?? []),
  ]);
  return { ...numbers, facets: { ...facets, officials, units, documents } };
}

async function articleHits(
  { reader }: Room,
  found: readonly FoundArticle[],
  text: TextQuery | null,
): Promise<ArticleHit[]> {
  const groups = await sizesOf(
    reader,
    found.flatMap(({ copies }) => copies ?? []),
  );
  return found.map(({ article: record, copies, sort }): ArticleHit => {
    const article = articleOf(record);
    return {
      article: listedArticle(article),
      group: (copies === null ? null : groups.get(copies)) ?? null,
      snippet: snippetOf(article.text, text),
      // Sorted by its score first, where it has one.
      score: sort.length > RANKED_BY_TIME ? Number(sort[0]) : 0,
    };
  });
}

/** Two syllables in a row are a term of their own (`index_phrases`). */
const MOST_IN_A_TERM = 2;

/** Whether at most one thing was asked, and that is found as a single term: no longer phrase. */
function isSimple(text: TextQuery | null, conditions: readonly Query[]): boolean {
  const clauses = text?.clauses ?? [];
  return clauses.length + conditions.length <= 1 && clauses.every(({ folded }) => folded.length <= MOST_IN_A_TERM);
}
