import { unitKey } from '../../entities/unitKey.ts';
import type { CitationRecord } from '../../model/citation.ts';
import type { Statements } from '../../sqlite/statements.ts';
import { foldName } from '../../text/fold.ts';
import { pageOf } from '../bounds.ts';
import { foldedPage } from '../foldedPage.ts';
import { numbersAsked } from '../numbersAsked.ts';
import type { CitationQuery, FoundCopies } from '../query.ts';
import { type Condition, conditionFor, equal, type Rows, valuesOf, where, within } from './conditions.ts';
import type { CountOnce } from './countOnce.ts';
import { labelDocuments } from './documents.ts';
import { countHits, labelUnits } from './facets.ts';
import { totals } from './textSearch.ts';

/**
 * Citations with all that was asked for, of the newest article first, then in text order.
 *
 * @throws BadInput BAD_ARGUMENT
 */
export function searchCitations(
  db: Statements,
  countOnce: CountOnce,
  query: CitationQuery,
): FoundCopies<CitationRecord> {
  const { limit, offset } = pageOf(query);
  const conditions = [
    ...within('it.article_row', query),
    ...conditionFor(query.document, ofDocument),
    ...conditionFor(query.unit, byUnit),
    ...equal('it.official_id', query.officialId),
    ...equal('it.relation', query.relation),
    ...equal('it.resolution', query.resolution),
    ...conditionFor(query.articleId, (id) => ({
      sql: 'it.article_row = (SELECT row FROM articles WHERE id = ?)',
      values: [id],
    })),
  ];
  const found: Rows = { from: 'FROM citations AS it', row: 'it.row', conditions };
  const counted = countOnce(found, () => {
    const { facets, ...numbers } = countHits(db, found, ['document', 'unit', 'relation', 'resolution', 'year']);
    const { document = [], unit = [] } = facets;
    return { ...numbers, facets: { ...facets, document: labelDocuments(db, document), unit: labelUnits(db, unit) } };
  });
  const isFolded = query.everyCopy !== true && counted.copies > 0;
  const rows = isFolded ? foldedRows(db, conditions, { limit, offset }) : rowsOf(db, conditions, { limit, offset });
  const hits = rows.flatMap(({ row }) =>
    db
      .all<{ record: string }>('SELECT record FROM citation_records WHERE row = ?', row)
      .map(({ record }) => JSON.parse(record) as CitationRecord),
  );
  return { ...totals(counted, query), hits };
}

interface Place {
  readonly row: number;
  readonly copies: number | null;
}

/** The newest article first. */
function rowsOf(
  db: Statements,
  conditions: readonly Condition[],
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Place[] {
  return db.all<Place>(
    `SELECT it.row AS row, it.copies AS copies FROM citations AS it${where(conditions)}
     ORDER BY it.article_row DESC, it.position LIMIT ? OFFSET ?`,
    ...valuesOf(conditions),
    limit,
    offset,
  );
}

/** Those that repeat one another stand where the newest stands, and are shown by the first published one. */
function foldedRows(
  db: Statements,
  conditions: readonly Condition[],
  page: { readonly limit: number; readonly offset: number },
): Place[] {
  const folded = foldedPage(page, (most) => rowsOf(db, conditions, { limit: most, offset: 0 }));
  const first = `SELECT it.row AS row, it.copies AS copies FROM citations AS it${where([...conditions, OF_COPIES])}
    ORDER BY it.article_row, it.position LIMIT 1`;
  return folded.map((place) =>
    place.copies === null ? place : (db.get<Place>(first, ...valuesOf(conditions), place.copies) ?? place),
  );
}

const OF_COPIES: Condition = { sql: 'it.copies = ? AND it.article_row >= 0', values: [] };

/** All stored citations of these canonical numbers, resolved or not, the newest article first. */
export function citationsNumbered(db: Statements, numbers: readonly string[]): CitationRecord[] {
  const rows = db.all<{ record: string }>(
    `SELECT record FROM citations AS it CROSS JOIN citation_records USING (row)
     WHERE it.number IN (SELECT value FROM json_each(?)) ORDER BY it.article_row DESC, it.position`,
    JSON.stringify(numbers.map((number) => number.toUpperCase())),
  );
  return rows.map(({ record }) => JSON.parse(record) as CitationRecord);
}

/** An id, or a number: what was printed with it, and what was resolved to a document of that number (`Nghị quyết 15`). */
function ofDocument(asked: string): Condition {
  const numbers = numbersAsked(asked);
  if (numbers.length === 0) return { sql: 'it.document_id = ?', values: [asked] };
  const marks = numbers.map(() => '?').join(', ');
  return {
    sql: `(it.number IN (${marks}) OR it.document_id IN (SELECT id FROM documents WHERE number IN (${marks})))`,
    values: [...numbers, ...numbers],
  };
}

function byUnit(part: string): Condition {
  return {
    sql: `it.row IN (
      SELECT citation_row FROM citation_units WHERE name_id IN (
        SELECT id FROM names WHERE facet = 'unit' AND key = ? UNION
        SELECT name_id FROM spellings JOIN names ON names.id = name_id WHERE facet = 'unit' AND instr(folded, ?) > 0
      )
    )`,
    values: [unitKey(part), foldName(part)],
  };
}
