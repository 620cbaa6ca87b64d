import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/** The tallies that the store keeps with every put. */
export function tallies(database: DatabaseSyncInstance): object {
  return {
    names: rows(database, 'SELECT facet, key, articles, citing_articles, citations FROM names ORDER BY facet, key'),
    spellings: rows(
      database,
      'SELECT key, label, kind, spellings.articles FROM spellings JOIN names ON names.id = name_id ORDER BY key, label, kind',
    ),
    rows: rows(
      database,
      `SELECT (SELECT count(*) FROM article_records) AS articles, (SELECT count(*) FROM article_terms) AS article_terms,
         (SELECT count(*) FROM speech_records) AS speeches, (SELECT count(*) FROM speech_terms) AS speech_terms,
         (SELECT count(*) FROM citation_records) AS citations`,
    ),
    evidence: rows(
      database,
      'SELECT document_id, articles FROM document_evidence WHERE articles > 0 ORDER BY document_id, document',
    ),
  };
}

/** The same, counted from the facts of the articles. */
export function recount(database: DatabaseSyncInstance): object {
  return {
    names: rows(
      database,
      `SELECT names.facet, key, sum(is_named) AS articles, sum(article_names.citations > 0) AS citing_articles,
         sum(article_names.citations) AS citations
       FROM article_names JOIN names ON names.id = name_id JOIN articles ON articles.row = article_row
       GROUP BY name_id ORDER BY names.facet, key`,
    ),
    spellings: rows(
      database,
      `SELECT key, label, kind, count(*) AS articles
       FROM article_names JOIN spellings ON spellings.id = spelling_id JOIN names ON names.id = spellings.name_id
       GROUP BY spelling_id ORDER BY key, label, kind`,
    ),
    rows: rows(
      database,
      `SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM articles) AS article_terms,
         (SELECT count(*) FROM speeches) AS speeches, (SELECT count(*) FROM speeches) AS speech_terms,
         (SELECT count(*) FROM citations) AS citations`,
    ),
    evidence: rows(
      database,
      `SELECT document_id, count(*) AS articles FROM (
         SELECT DISTINCT article_records.row, json_extract(value, '$.id') AS document_id, value AS document
         FROM article_records, json_each(analysis, '$.documents')
       ) GROUP BY document_id, document ORDER BY document_id, document`,
    ),
  };
}

function rows(database: DatabaseSyncInstance, sql: string): object[] {
  return database
    .prepare(sql)
    .all()
    .map((row) => ({ ...row }));
}
