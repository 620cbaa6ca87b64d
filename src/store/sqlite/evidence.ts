import type { Document } from '../../model/document.ts';
import type { Statements } from '../../sqlite/statements.ts';
import { fold, foldName } from '../../text/fold.ts';
import { distinctStatements, type Evidence, mergeEvidence } from '../mergeEvidence.ts';

/** Notes what an article says of documents. The derived rows follow with `refreshDocuments`. */
export function addEvidence(db: Statements, documents: readonly Document[]): void {
  for (const statement of distinctStatements(documents)) {
    db.run(
      `INSERT INTO document_evidence (document_id, document, articles) VALUES (?, ?, 1)
       ON CONFLICT (document_id, document) DO UPDATE SET articles = articles + 1`,
      ...statement,
    );
  }
}

/** Takes back what an article said; `documents` are those it was put with. */
export function withdrawEvidence(db: Statements, documents: readonly Document[]): void {
  for (const statement of distinctStatements(documents)) {
    db.run('UPDATE document_evidence SET articles = articles - 1 WHERE document_id = ? AND document = ?', ...statement);
    db.run(
      'DELETE FROM document_evidence WHERE document_id = ? AND document = ? AND articles = 0 AND in_registry = 0',
      ...statement,
    );
  }
}

/** Makes the registry what `documents` says, in place of what it was. */
export function replaceRegistry(db: Statements, documents: readonly Document[]): void {
  const before = db.all<{ id: string }>(
    'SELECT DISTINCT document_id AS id FROM document_evidence WHERE in_registry = 1',
  );
  db.run('UPDATE document_evidence SET in_registry = 0 WHERE in_registry = 1');
  for (const statement of distinctStatements(documents)) {
    db.run(
      `INSERT INTO document_evidence (document_id, document, in_registry) VALUES (?, ?, 1)
       ON CONFLICT (document_id, document) DO UPDATE SET in_registry = 1`,
      ...statement,
    );
  }
  db.run('DELETE FROM document_evidence WHERE articles = 0 AND in_registry = 0');
  refreshDocuments(
    db,
    [...before, ...documents].map(({ id }) => id),
  );
}

/** Derives these documents again from all evidence; those without any go. */
export function refreshDocuments(db: Statements, ids: readonly string[]): void {
  for (const id of new Set(ids)) {
    const rows = db.all<{ document: string; articles: number }>(
      'SELECT document, articles FROM document_evidence WHERE document_id = ?',
      id,
    );
    const evidence = rows.map(({ document, articles }): Evidence => ({ document: JSON.parse(document), articles }));
    const merged = mergeEvidence(evidence);
    if (!merged) {
      db.run('DELETE FROM documents WHERE id = ?', id);
      continue;
    }
    db.run(
      `INSERT INTO documents (id, number, type_folded, folded, document) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET number = excluded.number, type_folded = excluded.type_folded, folded = excluded.folded,
         document = excluded.document`,
      id,
      merged.number?.toUpperCase() ?? null,
      foldName(merged.type),
      fold([merged.type, merged.number, merged.title, merged.issuer].filter(Boolean).join(' ').normalize('NFC')),
      JSON.stringify(merged),
    );
  }
}
