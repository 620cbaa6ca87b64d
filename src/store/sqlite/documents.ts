import { askedNumbers } from '../../entities/askedNumbers.ts';
import type { Document } from '../../model/document.ts';
import type { Statements } from '../../sqlite/statements.ts';
import { foldName } from '../../text/fold.ts';
import { pageOf } from '../bounds.ts';
import { documentLabel } from '../documentLabel.ts';
import type { DocumentQuery, FacetCount, Found } from '../query.ts';
import type { DocumentProfile } from '../store.ts';
import { type Condition, contains, equal, valuesOf, where } from './conditions.ts';
import { MOST_VALUES } from './facets.ts';

interface Row {
  readonly document: string;
  readonly citations: number | null;
  readonly citing_articles: number | null;
}

const PROFILES = `documents AS it LEFT JOIN names ON names.facet = 'document' AND names.key = it.id`;

/**
 * Documents by number or words, the most cited first, then by id.
 *
 * @throws BadInput BAD_ARGUMENT
 */
export function searchDocuments(db: Statements, query: DocumentQuery): Found<DocumentProfile> {
  const { limit, offset } = pageOf(query);
  const conditions = [
    ...equal('it.type_folded', query.type === undefined ? undefined : foldName(query.type)),
    ...conditionsOfText(query.text),
    ...((query.citedOnly ?? true) ? [{ sql: 'names.articles > 0', values: [] }] : []),
  ];
  const values = valuesOf(conditions);
  const types = db.all<{ type: string; count: number }>(
    `SELECT json_extract(it.document, '$.type') AS type, count(*) AS count FROM ${PROFILES}${where(conditions)}
     GROUP BY type ORDER BY count DESC, type`,
    ...values,
  );
  const rows = db.all<Row>(
    `SELECT document, citations, citing_articles FROM ${PROFILES}${where(conditions)}
     ORDER BY coalesce(citations, 0) DESC, it.id LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
  return {
    total: types.reduce((sum, { count }) => sum + count, 0),
    hits: rows.map(profileOf),
    facets: { type: types.slice(0, MOST_VALUES).map(({ type, count }) => ({ value: type, label: type, count })) },
  };
}

/** Null where nothing is known of it. */
export function readDocument(db: Statements, id: string): DocumentProfile | null {
  const row = db.get<Row>(`SELECT document, citations, citing_articles FROM ${PROFILES} WHERE it.id = ?`, id);
  return row ? profileOf(row) : null;
}

/** All known documents of these canonical numbers, by id. */
export function documentsNumbered(db: Statements, numbers: readonly string[]): Document[] {
  const rows = db.all<{ document: string }>(
    'SELECT document FROM documents WHERE number IN (SELECT value FROM json_each(?)) ORDER BY id',
    JSON.stringify(numbers.map((number) => number.toUpperCase())),
  );
  return rows.map(({ document }) => JSON.parse(document) as Document);
}

/** Gives facet values that are document ids the label by which people know the document. */
export function labelDocuments(db: Statements, counts: readonly FacetCount[]): FacetCount[] {
  return counts.map((count) => {
    const document = readDocument(db, count.value);
    return document ? { ...count, label: documentLabel(document) } : count;
  });
}

/** A number in any spelling, else words that all stand in type, number, title and issuer. */
function conditionsOfText(text: string | undefined): Condition[] {
  const numbers = askedNumbers(text ?? '');
  if (numbers.length > 0) return [{ sql: `it.number IN (${numbers.map(() => '?').join(', ')})`, values: numbers }];
  const words = foldName(text ?? '')
    .split(' ')
    .filter(Boolean);
  return words.flatMap((word) => contains('it.folded', word));
}

function profileOf({ document, citations, citing_articles }: Row): DocumentProfile {
  return { ...(JSON.parse(document) as Document), citations: citations ?? 0, articles: citing_articles ?? 0 };
}
