import { canonicalNumber } from '../../entities/documentNumber.ts';
import { unitKey } from '../../entities/unitKey.ts';
import type { CitationRecord } from '../../model/citation.ts';
import type { Statements } from '../../sqlite/statements.ts';
import { foldName } from '../../text/fold.ts';
import { pageOf } from '../bounds.ts';
import type { CitationQuery, Found } from '../query.ts';
import { type Condition, conditionFor, equal, type Rows, valuesOf, where, within } from './conditions.ts';
import type { CountOnce } from './countOnce.ts';
import { labelDocuments } from './documents.ts';
import { countHits, labelUnits } from './facets.ts';

/**
 * Citations with all that was asked for, of the newest article first, then in text order.
 *
 * @throws BadInput BAD_ARGUMENT
 */
export function searchCitations(db: Statements, countOnce: CountOnce, query: CitationQuery): Found<CitationRecord> {
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
    const { total, facets } = countHits(db, found, ['document', 'unit', 'relation', 'resolution', 'year']);
    const { document = [], unit = [] } = facets;
    return { total, facets: { ...facets, document: labelDocuments(db, document), unit: labelUnits(db, unit) } };
  });
  const rows = db.all<{ record: string }>(
    `SELECT record FROM (
       SELECT it.row AS row FROM citations AS it${where(conditions)} ORDER BY it.article_row DESC, it.position LIMIT ? OFFSET ?
     ) CROSS JOIN citations AS it USING (row) CROSS JOIN citation_records USING (row)
     ORDER BY it.article_row DESC, it.position`,
    ...valuesOf(conditions),
    limit,
    offset,
  );
  const hits = rows.map(({ record }) => JSON.parse(record) as CitationRecord);
  return { ...counted, hits };
}

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
  const number = canonicalNumber(asked)?.toUpperCase();
  if (number === undefined) return { sql: 'it.document_id = ?', values: [asked] };
  return {
    sql: `(it.number = ? OR it.document_id IN (SELECT id FROM documents WHERE number = ?))`,
    values: [number, number],
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
