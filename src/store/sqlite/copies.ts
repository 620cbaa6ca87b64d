import type { Article } from '../../model/article.ts';
import type { CitationRecord } from '../../model/citation.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { SpeechRecord } from '../../model/speech.ts';
import type { Statements } from '../../sqlite/statements.ts';
import { copyKeysOf, NO_COPY_KEYS } from '../copyKeys.ts';
import { listedArticle } from '../listedArticle.ts';
import { firstPublishedFirst } from '../newestFirst.ts';
import { type CopyGroup, type ListedArticle, MOST_COPIES } from '../store.ts';
import { citationFacets, noteArticleFacets, speechFacets } from './facetsOfRows.ts';
import { numbersOf } from './facetValues.ts';

/** The group that the article of this id is noted to be of. */
export function groupOf(db: Statements, id: string): ArticleId | null {
  const found = db.get<{ value: ArticleId }>(
    'SELECT value FROM articles JOIN facet_values ON facet_values.id = copies WHERE articles.id = ?',
    id,
  );
  return found?.value ?? null;
}

/** Notes the groups of articles. To be called in a transaction. */
export function writeGroups(db: Statements, groups: ReadonlyMap<ArticleId, ArticleId | null>): void {
  for (const [id, group] of groups) {
    const found = db.get<{ row: number }>('SELECT row FROM articles WHERE id = ?', id);
    if (found) noteGroup(db, found.row, group);
  }
}

/** Notes the group of an article, and by what its speeches and citations are known again in the other copies. To be called in a transaction. */
export function noteGroup(db: Statements, row: number, group: ArticleId | null): void {
  const [number = null] = numbersOf(db, 'copies', group);
  db.run('UPDATE articles SET copies = ? WHERE row = ?', number, row);
  const { article } = db.get<{ article: string }>('SELECT article FROM article_records WHERE row = ?', row) ?? {};
  if (article === undefined) return;
  noteArticleFacets(db, row, JSON.parse(article) as Article);
  const speeches = recordsIn<SpeechRecord>(db, 'speeches', 'speech_records', row);
  const citations = recordsIn<CitationRecord>(db, 'citations', 'citation_records', row);
  const keys =
    group === null
      ? NO_COPY_KEYS
      : copyKeysOf(group, {
          speeches: speeches.map(({ record }) => record),
          citations: citations.map(({ record }) => record),
        });
  speeches.forEach((speech, at) => {
    const [copies = null] = numbersOf(db, 'copies', keys.speeches[at] ?? null);
    const facets = speechFacets(db, speech.record, copies);
    db.run('UPDATE speeches SET copies = ?, facets = ? WHERE row = ?', copies, facets, speech.row);
  });
  citations.forEach((citation, at) => {
    const [copies = null] = numbersOf(db, 'copies', keys.citations[at] ?? null);
    const facets = citationFacets(db, citation.record, copies);
    db.run('UPDATE citations SET copies = ?, facets = ? WHERE row = ?', copies, facets, citation.row);
  });
}

function recordsIn<Record>(
  db: Statements,
  table: 'speeches' | 'citations',
  records: 'speech_records' | 'citation_records',
  articleRow: number,
): { readonly row: number; readonly record: Record }[] {
  const rows = db.all<{ row: number; record: string }>(
    `SELECT row, record FROM ${table} JOIN ${records} USING (row) WHERE article_row = ? ORDER BY position`,
    articleRow,
  );
  return rows.map(({ row, record }) => ({ row, record: JSON.parse(record) as Record }));
}

/** The group of copies of the article in this row; null where it is alone. */
export function groupOfRow(db: Statements, row: number): CopyGroup | null {
  const group = db.get<CopyGroup>(
    `SELECT value AS first, (SELECT count(*) FROM articles WHERE copies = facet_values.id) AS articles
     FROM articles AS it JOIN facet_values ON facet_values.id = it.copies WHERE it.row = ?`,
    row,
  );
  return group ? { ...group } : null;
}

/** The articles of the group that an article is of, the first published one first. */
export function copiesOf(db: Statements, id: ArticleId): ListedArticle[] {
  const rows = db.all<{ id: string; order: number; article: string }>(
    `SELECT id, row AS "order", article FROM articles JOIN article_records USING (row)
     WHERE copies = (SELECT copies FROM articles WHERE id = ?) ORDER BY row < 0, row LIMIT ${MOST_COPIES}`,
    id,
  );
  return rows.sort(firstPublishedFirst).map(({ article }) => listedArticle(JSON.parse(article) as Article));
}
