import type { Article } from '../../model/article.ts';
import { pageOf } from '../bounds.ts';
import type { ArticleQuery, Found } from '../query.ts';
import type { ArticleHit } from '../store.ts';
import { readText, snippetOf } from '../typedText.ts';
import { equal, NOTHING, oneOf, within } from './conditions.ts';
import { labelDocuments } from './documents.ts';
import { countField, fieldCounts } from './facets.ts';
import { labelOfficials, labelUnits, unitKeysSpelled } from './names.ts';
import type { Answer } from './reader.ts';
import type { Room } from './room.ts';
import { matching, matchOf, type Query } from './textQuery.ts';

const NO_MATCH = { filter: [], excluded: [], ranking: [] };

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
  const isRanked = (query.sort ?? (text ? 'relevance' : 'newest')) === 'relevance' && match.ranking.length > 0;
  const [page, counted] = await room.reader.searchAll([
    {
      query: matching(match, conditions, isRanked),
      from: offset,
      size: limit,
      sort: [...(isRanked ? [{ _score: { order: 'desc' as const } }] : []), { order: { order: 'desc' } }, { _doc: {} }],
      _source: ['article'],
      track_total_hits: false,
    },
    {
      query: matching(match, conditions, false),
      size: 0,
      track_total_hits: true,
      aggs: {
        site: countField('site'),
        kind: countField('kind'),
        year: countField('year'),
        officials: countField('officialIds'),
        units: countField('unitKeys'),
        documents: countField('documentIds'),
      },
    },
  ]);
  const counts = (facet: string) => fieldCounts(counted?.aggregations, facet);
  const labelled = Promise.all([
    labelOfficials(room, counts('officials')),
    labelUnits(room, counts('units')),
    labelDocuments(room, counts('documents')),
  ]);
  // Made while Elasticsearch looks the labels up.
  const hits = (page?.hits.hits ?? []).map(({ _source, sort }): ArticleHit => {
    const { text: whole, ...article } = JSON.parse(String(_source?.article)) as Article;
    const { id, url, site, kind, title, lead, authors, section, publishedAt, publishedOn } = article;
    return {
      article: { id, url, site, kind, title, lead, authors, section, publishedAt, publishedOn },
      snippet: snippetOf(whole, text),
      score: isRanked ? Number(sort?.[0] ?? 0) : 0,
    };
  });
  const [officials, units, documents] = await labelled;
  return {
    total: totalOf(counted),
    facets: {
      site: counts('site'),
      kind: counts('kind'),
      year: counts('year'),
      officials,
      units,
      documents,
    },
    hits,
  };
}

/** How many articles were found, where they were counted exactly. */
export function totalOf(answer: Answer | undefined): number {
  const total = answer?.hits.total;
  return typeof total === 'number' ? total : (total?.value ?? 0);
}
