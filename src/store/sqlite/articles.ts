import { unitKey } from '../../entities/unitKey.ts';
import type { Article } from '../../model/article.ts';
import type { Statements } from '../../sqlite/statements.ts';
import { foldName } from '../../text/fold.ts';
import { highlight } from '../../text/highlight.ts';
import { parseQuery, type TextQuery } from '../../text/query.ts';
import { pageOf } from '../bounds.ts';
import type { ArticleQuery, Found } from '../query.ts';
import type { ArticleHit } from '../store.ts';
import { type Condition, conditionFor, equal, within } from './conditions.ts';
import { labelDocuments } from './documents.ts';
import { columnFacet, countHits, type Facet, SPELLING } from './facets.ts';
import type { NameFacet } from './names.ts';
import { hitsOf, type RankedRow, rankedRows, type Search } from './textSearch.ts';

/** UTF-16 units of the piece of text that is shown with a hit. */
export const SNIPPET_LENGTH = 240;

const FACETS: readonly Facet[] = [
  columnFacet('site', 'articles', 'site'),
  columnFacet('kind', 'articles', 'kind'),
  columnFacet('year', 'articles', 'year'),
  nameFacet('officials', 'official', 'names.key', SPELLING),
  nameFacet('units', 'unit', SPELLING, SPELLING),
  nameFacet('documents', 'document', 'names.key', 'names.key'),
];

/**
 * Articles with all that was asked for. Only the newest ten thousand hits are ordered by relevance; all are counted.
 *
 * @throws BadInput BAD_ARGUMENT
 */
export function searchArticles(db: Statements, query: ArticleQuery): Found<ArticleHit> {
  const page = pageOf(query);
  const text = readText(query.text);
  const search: Search = {
    of: 'articles',
    text,
    conditions: [
      ...within('it.row', query),
      ...equal('it.site', query.site),
      ...equal('it.kind', query.kind),
      ...naming('official', query.officialId),
      ...conditionFor(query.unit, namesUnit),
      ...naming('document', query.documentId),
      ...nothingSearchable(query.text, text),
    ],
    sort: query.sort ?? (text ? 'relevance' : 'newest'),
  };
  const { total, facets } = countHits(db, hitsOf(search), FACETS);
  const hits = rankedRows(db, search, page).flatMap((ranked) => articleHit(db, ranked, text));
  return { total, hits, facets: { ...facets, documents: labelDocuments(db, facets.documents ?? []) } };
}

/** Null where nothing was typed but white space. */
export function readText(typed: string | undefined): TextQuery | null {
  return typed === undefined || typed.trim() === '' ? null : parseQuery(typed);
}

/** Signs alone (`***`, an emoji) are in no index: they find nothing, not everything. */
export function nothingSearchable(typed: string | undefined, text: TextQuery | null): Condition[] {
  return typed !== undefined && text?.clauses.length === 0 ? [{ sql: 'FALSE', values: [] }] : [];
}

function articleHit(db: Statements, { row, score }: RankedRow, text: TextQuery | null): ArticleHit[] {
  const record = db.get<{ article: string }>('SELECT article FROM article_records WHERE row = ?', row)?.article;
  if (record === undefined) return [];
  const { text: whole, ...article } = JSON.parse(record) as Article;
  const { id, url, site, kind, title, lead, authors, section, publishedAt, publishedOn } = article;
  return [
    {
      article: { id, url, site, kind, title, lead, authors, section, publishedAt, publishedOn },
      snippet: highlight(whole, text ?? { clauses: [] }, { maxLength: SNIPPET_LENGTH }),
      score,
    },
  ];
}

function naming(facet: NameFacet, key: string | undefined): Condition[] {
  return conditionFor(key, (value) => ({
    sql: `it.row IN (
      SELECT article_row FROM article_names JOIN names ON names.id = name_id
      WHERE names.facet = '${facet}' AND names.key = ? AND is_named = 1
    )`,
    values: [value],
  }));
}

function namesUnit(name: string): Condition {
  return {
    sql: `it.row IN (
      SELECT article_row FROM article_names WHERE facet = 'unit' AND is_named = 1 AND name_id IN (
        SELECT id FROM names WHERE facet = 'unit' AND key = ? UNION SELECT name_id FROM spellings WHERE folded = ?
      )
    )`,
    values: [unitKey(name), foldName(name)],
  };
}

function nameFacet(name: string, facet: NameFacet, value: string, label: string): Facet {
  return {
    name,
    sql: `SELECT ${value} AS value, ${label} AS label, count FROM (
            SELECT name_id, count(*) AS count FROM hits CROSS JOIN article_names
            ON article_names.article_row = hits.row AND article_names.facet = '${facet}' AND is_named = 1 GROUP BY name_id
          ) CROSS JOIN names ON names.id = name_id`,
  };
}
