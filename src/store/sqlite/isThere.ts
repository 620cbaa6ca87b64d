import type { Article, ArticleRecords } from '../../model/article.ts';
import type { CitationRecord } from '../../model/citation.ts';
import type { Statements } from '../../sqlite/statements.ts';
import { asRead } from '../asRead.ts';

/** Whether these facts of an article are stored, whatever its citations were resolved to since, or those of a later fetch of its page. */
export function isThere(db: Statements, { article, speeches, citations, ...analysis }: ArticleRecords): boolean {
  const stored = db.get<{ row: number; article: string; analysis: string }>(
    'SELECT row, article, analysis FROM articles JOIN article_records USING (row) WHERE id = ?',
    article.id,
  );
  if (!stored) return false;
  const { fetchedAt } = JSON.parse(stored.article) as Article;
  if (Date.parse(fetchedAt) > Date.parse(article.fetchedAt)) return true;
  const recordsIn = (kind: 'speech' | 'citation', table: string) =>
    db
      .all<{ record: string }>(
        `SELECT record FROM ${table} JOIN ${kind}_records USING (row) WHERE article_row = ? ORDER BY position`,
        stored.row,
      )
      .map(({ record }) => record);
  const before = facts(
    stored.article,
    stored.analysis,
    recordsIn('speech', 'speeches'),
    recordsIn('citation', 'citations').map((record) => JSON.parse(record) as CitationRecord),
  );
  const now = facts(
    JSON.stringify(article),
    JSON.stringify(analysis),
    speeches.map((speech) => JSON.stringify(speech)),
    citations,
  );
  return before === now;
}

/** Equal for equal facts; all are JSON but the citations. */
function facts(
  article: string,
  analysis: string,
  speeches: readonly string[],
  citations: readonly CitationRecord[],
): string {
  return JSON.stringify([article, analysis, speeches, citations.map(asRead)]);
}
