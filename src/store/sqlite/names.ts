import type { Statements } from '../../sqlite/statements.ts';
import { foldName } from '../../text/fold.ts';
import type { Name, NameFacet } from '../articleNames.ts';

/**
 * Notes what an article names, and adds it to the tallies.
 *
 * @returns ids of the units by their key, for the rows of citations
 */
export function addNames(db: Statements, row: number, names: readonly Name[]): ReadonlyMap<string, number> {
  const unitIds = new Map<string, number>();
  for (const name of names) {
    const isNamed = name.isNamed ? 1 : 0;
    const nameId = idOf(
      db,
      `INSERT INTO names (facet, key, articles, citing_articles, citations) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (facet, key) DO UPDATE SET articles = articles + excluded.articles,
         citing_articles = citing_articles + excluded.citing_articles, citations = citations + excluded.citations
       RETURNING id`,
      name.facet,
      name.key,
      isNamed,
      name.citations > 0 ? 1 : 0,
      name.citations,
    );
    const spellingId =
      name.label === null
        ? null
        : idOf(
            db,
            `INSERT INTO spellings (name_id, label, kind, folded, articles) VALUES (?, ?, ?, ?, 1)
             ON CONFLICT (name_id, label, kind) DO UPDATE SET articles = articles + 1
             RETURNING id`,
            nameId,
            name.label,
            name.kind,
            foldName(name.label),
          );
    db.run(
      `INSERT INTO article_names (article_row, facet, name_id, spelling_id, is_named, citations) VALUES (?, ?, ?, ?, ?, ?)`,
      row,
      name.facet,
      nameId,
      spellingId,
      isNamed,
      name.citations,
    );
    if (name.facet === 'unit') unitIds.set(name.key, nameId);
  }
  return unitIds;
}

/** Takes what an article names out of the tallies; names that no article has any more go. */
export function withdrawNames(db: Statements, row: number, facets: readonly NameFacet[]): void {
  const listed = JSON.stringify(facets);
  const own = `article_names.article_row = ? AND article_names.facet IN (SELECT value FROM json_each(?))`;
  db.run(
    `UPDATE names SET articles = articles - is_named, citing_articles = citing_articles - (article_names.citations > 0),
       citations = names.citations - article_names.citations
     FROM article_names WHERE ${own} AND names.id = article_names.name_id`,
    row,
    listed,
  );
  db.run(
    `UPDATE spellings SET articles = articles - 1 FROM article_names WHERE ${own} AND spellings.id = article_names.spelling_id`,
    row,
    listed,
  );
  db.run(
    `DELETE FROM spellings WHERE articles = 0 AND id IN (SELECT spelling_id FROM article_names WHERE ${own})`,
    row,
    listed,
  );
  db.run(
    `DELETE FROM names WHERE articles = 0 AND citations = 0 AND id IN (SELECT name_id FROM article_names WHERE ${own})`,
    row,
    listed,
  );
  db.run(`DELETE FROM article_names WHERE ${own}`, row, listed);
}

function idOf(db: Statements, sql: string, ...values: Parameters<Statements['run']>[1][]): number {
  const row = db.get<{ id: number }>(sql, ...values);
  if (!row) throw new Error('an insert returned no row');
  return row.id;
}
