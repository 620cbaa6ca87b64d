import type { Article } from '../../model/article.ts';
import type { CitationRecord } from '../../model/citation.ts';
import type { Statements } from '../../sqlite/statements.ts';
import { documentsOf } from '../articleNames.ts';
import type { Resolved } from '../store.ts';
import { citationFacets, noteArticleFacets } from './facetsOfRows.ts';
import { addNames, withdrawNames } from './names.ts';
import type { KeptAnalysis } from './put.ts';

/** Writes what citations were resolved to, and what was known of their numbers then. To be called in a transaction. */
export function writeResolutions(
  db: Statements,
  resolved: readonly Resolved[],
  settled: ReadonlyMap<string, string>,
): void {
  const articles = new Set<number>();
  for (const { id, ...resolution } of resolved) {
    const found = db.get<{ row: number; article_row: number; copies: number | null; record: string }>(
      'SELECT row, article_row, copies, record FROM citations JOIN citation_records USING (row) WHERE id = ?',
      id,
    );
    if (!found) continue;
    articles.add(found.article_row);
    const record: CitationRecord = { ...(JSON.parse(found.record) as CitationRecord), ...resolution };
    db.run('UPDATE citation_records SET record = ? WHERE row = ?', JSON.stringify(record), found.row);
    db.run(
      'UPDATE citations SET document_id = ?, resolution = ?, facets = ? WHERE row = ?',
      resolution.documentId,
      resolution.resolution,
      citationFacets(db, record, found.copies),
      found.row,
    );
  }
  for (const row of articles) tallyDocuments(db, row);
  for (const [number, evidence] of settled) {
    db.run(
      'INSERT INTO settled_numbers (number, evidence) VALUES (?, ?) ON CONFLICT (number) DO UPDATE SET evidence = excluded.evidence',
      number,
      evidence,
    );
  }
}

/** What was known of these numbers when they were last settled; those never settled are left out. */
export function readSettled(db: Statements, numbers: readonly string[]): ReadonlyMap<string, string> {
  const rows = db.all<{ number: string; evidence: string }>(
    'SELECT number, evidence FROM settled_numbers WHERE number IN (SELECT value FROM json_each(?))',
    JSON.stringify(numbers),
  );
  return new Map(rows.map(({ number, evidence }) => [number, evidence]));
}

/** Which documents an article names follows from its citations: counted again. */
function tallyDocuments(db: Statements, row: number): void {
  const found = db.get<{ article: string; analysis: string }>(
    'SELECT article, analysis FROM article_records WHERE row = ?',
    row,
  );
  if (!found) return;
  const { documents } = JSON.parse(found.analysis) as KeptAnalysis;
  const citations = citationsOfArticle(db, row);
  withdrawNames(db, row, ['document']);
  addNames(db, row, documentsOf({ citations, documents }));
  noteArticleFacets(db, row, JSON.parse(found.article) as Article);
}

/** In text order. */
export function citationsOfArticle(db: Statements, articleRow: number): CitationRecord[] {
  const rows = db.all<{ record: string }>(
    'SELECT record FROM citations JOIN citation_records USING (row) WHERE article_row = ? ORDER BY position',
    articleRow,
  );
  return rows.map(({ record }) => JSON.parse(record) as CitationRecord);
}
