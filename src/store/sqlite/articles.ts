import { unitKey } from '../../entities/unitKey.ts';
import type { Article } from '../../model/article.ts';
import type { Statements } from '../../sqlite/statements.ts';
import { foldName } from '../../text/fold.ts';
import type { TextQuery } from '../../text/query.ts';
import type { NameFacet } from '../articleNames.ts';
import { pageOf } from '../bounds.ts';
import { listedArticle } from '../listedArticle.ts';
import type { ArticleQuery, FoundCopies } from '../query.ts';
import type { ArticleHit } from '../store.ts';
import { readText, snippetOf } from '../typedText.ts';
import { type Condition, conditionFor, equal } from './conditions.ts';
import { groupOfRow } from './copies.ts';
import type { CountOnce } from './countOnce.ts';
import { labelDocuments } from './documents.ts';
import { countHits, labelNames, labelUnits } from './facets.ts';
import { hitsOf, pageOfRows, type RankedRow, type Search, totals } from './textSearch.ts';

/**
 * Articles with all that was asked for. Only the newest ten thousand hits are ordered by relevance; all are counted.
 *
 * @throws BadInput BAD_ARGUMENT
 */
export function searchArticles(db: Statements, countOnce: CountOnce, query: ArticleQuery): FoundCopies<ArticleHit> {
  const page = pageOf(query);
  const text = readText(query.text);
  const search: Search = {
    of: 'articles',
    text,
    period: query,
    conditions: [
      ...equal('it.site', query.site),
      ...equal('it.kind', query.kind),
      ...naming('official', query.officialId),
      ...conditionFor(query.unit, namesUnit),
      ...naming('document', query.documentId),
      ...nothingSearchable(query.text, text),
    ],
    sort: query.sort ?? (text ? 'relevance' : 'newest'),
  };
  const found = hitsOf(search);
  const counted = countOnce(found, () => {
    const { facets, ...numbers } = countHits(db, found, ['site', 'kind', 'year', 'officials', 'units', 'documents']);
    const { officials = [], units = [], documents = [] } = facets;
    return {
      ...numbers,
      facets: {
        ...facets,
        officials: labelNames(db, 'official', officials),
        units: labelUnits(db, units),
        documents: labelDocuments(db, documents),
      },
    };
  });
  const rows = pageOfRows(db, search, page, query, counted);
  return { ...totals(counted, query), hits: rows.flatMap((ranked) => articleHit(db, ranked, text)) };
}

/** Signs alone (`***`, an emoji) are in no index: they find nothing, not everything. */
export function nothingSearchable(typed: string | undefined, text: TextQuery | null): Condition[] {
  return typed !== undefined && text?.clauses.length === 0 ? [{ sql: 'FALSE', values: [] }] : [];
}

function articleHit(db: Statements, { row, score }: RankedRow, text: TextQuery | null): ArticleHit[] {
  const record = db.get<{ article: string }>('SELECT article FROM article_records WHERE row = ?', row)?.article;
  if (record === undefined) return [];
  const article = JSON.parse(record) as Article;
  return [
    {
      article: listedArticle(article),
      group: groupOfRow(db, row),
      snippet: snippetOf(article.text, text),
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
