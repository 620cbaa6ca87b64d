import type { TextQuery } from '../../text/query.ts';
import { pageOf } from '../bounds.ts';
import type { ArticleQuery, Found } from '../query.ts';
import type { ArticleHit } from '../store.ts';
import { readText, snippetOf } from '../typedText.ts';
import { type ArticleCounts, countArticles } from './articleCounts.ts';
import { equal, NOTHING, oneOf, within } from './conditions.ts';
import { labelDocuments } from './documents.ts';
import { articleOf } from './keptRecords.ts';
import { labelOfficials, labelUnits, unitKeysSpelled } from './names.ts';
import { storedOf } from './reader.ts';
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
export async function searchArticles(room: Room, query: ArticleQuery): Promise<Found<ArticleHit>> {
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
  const page = room.reader.search({
    query: matching(match, conditions, isRanked),
    from: offset,
    size: limit,
    sort: [...(isRanked ? [{ _score: { order: 'desc' as const } }] : []), { order: { order: 'desc' } }, { _doc: {} }],
    stored_fields: ['article'],
    track_total_hits: false,
  });
  const [hits, { total, facets }] = await Promise.all([
    page.then(({ hits }) => hits.hits.map(({ fields, sort }) => articleHit(storedOf(fields, 'article'), text, sort))),
    countLabelled(room, matching(match, conditions, false), isSimple(match, conditions)),
  ]);
  return { total, facets, hits };
}

async function countLabelled(room: Room, query: Query, simple: boolean): Promise<ArticleCounts> {
  const { total, facets } = await countArticles(room.reader, query, simple);
  const [officials, units, documents] = await Promise.all([
    labelOfficials(room, facets.officials ?? []),
    labelUnits(room, facets.units ?? []),
    labelDocuments(room, facets.documents ?? []),
  ]);
  return { total, facets: { ...facets, officials, units, documents } };
}

/** @param sort what it was sorted by: its score first, where it has one */
function articleHit(record: string, text: TextQuery | null, sort: readonly unknown[] = []): ArticleHit {
  const { text: whole, ...article } = articleOf(record);
  const { id, url, site, kind, title, lead, authors, section, publishedAt, publishedOn } = article;
  return {
    article: { id, url, site, kind, title, lead, authors, section, publishedAt, publishedOn },
    snippet: snippetOf(whole, text),
    score: sort.length > RANKED_BY_TIME ? Number(sort[0]) : 0,
  };
}

/** Whether at most one thing was asked, and no phrase. */
function isSimple({ wanted, excluded }: Match, conditions: readonly Query[]): boolean {
  const all: Query[] = [...wanted, ...conditions, ...excluded];
  return all.length <= 1 && all.every((condition) => condition?.match_phrase === undefined);
}
