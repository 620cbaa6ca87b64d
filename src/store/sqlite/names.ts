import { unitKey } from '../../entities/unitKey.ts';
import type { ArticleRecords } from '../../model/article.ts';
import type { CitationRecord } from '../../model/citation.ts';
import type { Statements } from '../../sqlite/statements.ts';
import { foldName } from '../../text/fold.ts';

/** What an article names: people, units, documents. */
export type NameFacet = 'official' | 'unit' | 'document';

interface Name {
  readonly facet: NameFacet;
  /** What makes two names one. */
  readonly key: string;
  /** How it is written here; null for documents, whose label follows from their record. */
  readonly label: string | null;
  /** Kind of a unit, else empty. */
  readonly kind: string;
  /** Whether the article speaks of it, apart from its citing. */
  isNamed: boolean;
  /** How many citations of the article are of this document, or by this unit. */
  citations: number;
}

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

/** Everything an article names, each name once, spelled as in its first place. */
export function namesOf(records: ArticleRecords): Name[] {
  return [...officialsOf(records), ...unitsOf(records), ...documentsOf(records)];
}

/** The documents that an article cites or holds the text of. */
export function documentsOf({ citations, documents }: Pick<ArticleRecords, 'citations' | 'documents'>): Name[] {
  const names = new Map<string, Name>();
  const document = (key: string) =>
    entry(names, key, { facet: 'document', key, label: null, kind: '', isNamed: true, citations: 0 });
  for (const { id, basis } of documents) if (basis === 'own text') document(id);
  for (const { documentId } of citations) if (documentId !== null) document(documentId).citations += 1;
  return [...names.values()];
}

/** The keys of the units that cite, without doubles. */
export function citingKeys({ citingUnits }: CitationRecord): string[] {
  return [...new Set(citingUnits.map(keyOfUnit))];
}

function officialsOf({ posts }: ArticleRecords): Name[] {
  const names = new Map<string, Name>();
  for (const { officialId: key, name: label } of posts) {
    entry(names, key, { facet: 'official', key, label, kind: '', isNamed: true, citations: 0 });
  }
  return [...names.values()];
}

function unitsOf({ units, citations }: ArticleRecords): Name[] {
  const names = new Map<string, Name>();
  const unit = (label: string, kind: string) => {
    const key = keyOfUnit(label);
    return entry(names, key, { facet: 'unit', key, label, kind, isNamed: false, citations: 0 });
  };
  for (const { name, kind } of units) unit(name, kind).isNamed = true;
  for (const citation of citations) {
    const counted = new Set<Name>();
    for (const label of citation.citingUnits) {
      const name = unit(label, '');
      if (!counted.has(name)) name.citations += 1;
      counted.add(name);
    }
  }
  return [...names.values()];
}

/** The unit's key; a name of which the rules leave nothing is its own key. */
function keyOfUnit(name: string): string {
  return unitKey(name) || foldName(name);
}

function entry(names: Map<string, Name>, key: string, fresh: Name): Name {
  const known = names.get(key);
  if (known) return known;
  names.set(key, fresh);
  return fresh;
}

function idOf(db: Statements, sql: string, ...values: Parameters<Statements['run']>[1][]): number {
  const row = db.get<{ id: number }>(sql, ...values);
  if (!row) throw new Error('an insert returned no row');
  return row.id;
}
