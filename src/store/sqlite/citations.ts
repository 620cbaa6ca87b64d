import { canonicalNumber } from '../../entities/documentNumber.ts';
import { unitKey } from '../../entities/unitKey.ts';
import type { CitationRecord } from '../../model/citation.ts';
import type { Statements } from '../../sqlite/statements.ts';
import { foldName } from '../../text/fold.ts';
import { pageOf } from '../bounds.ts';
import type { CitationQuery, FacetCount, Found } from '../query.ts';
import { type Condition, conditionFor, equal, valuesOf, where, within } from './conditions.ts';
import type { CountOnce } from './countOnce.ts';
import { labelDocuments } from './documents.ts';
import { countColumns, MOST_VALUES, noteHits, SPELLING } from './facets.ts';

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
  const values = valuesOf(conditions);
  const selected = `SELECT it.row AS row FROM citations AS it${where(conditions)}`;
  const found = { sql: selected, values };
  const counted = countOnce(found, () => ({
    total: noteHits(db, found),
    facets: {
      document: labelDocuments(db, countDocuments(db)),
      unit: countCitingUnits(db),
      ...countColumns(db, 'citations', { relation: 'relation', resolution: 'resolution', year: 'year' }),
    },
  }));
  const rows = db.all<{ record: string }>(
    `SELECT record FROM (
       ${selected} ORDER BY it.article_row DESC, it.position LIMIT ? OFFSET ?
     ) CROSS JOIN citations AS it USING (row) CROSS JOIN citation_records USING (row)
     ORDER BY it.article_row DESC, it.position`,
    ...values,
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

function countDocuments(db: Statements): FacetCount[] {
  return db.all<FacetCount>(
    `SELECT document_id AS value, document_id AS label, count(*) AS count
     FROM hits CROSS JOIN citations USING (row) WHERE document_id IS NOT NULL
     GROUP BY document_id ORDER BY count DESC, document_id LIMIT ${MOST_VALUES}`,
  );
}

function countCitingUnits(db: Statements): FacetCount[] {
  const rows = db.all<FacetCount>(
    `SELECT ${SPELLING} AS value, ${SPELLING} AS label, count FROM (
       SELECT name_id, count(*) AS count FROM hits CROSS JOIN citation_units ON citation_row = hits.row GROUP BY name_id
     ) CROSS JOIN names ON names.id = name_id ORDER BY count DESC, key LIMIT ${MOST_VALUES}`,
  );
  return rows.map((row) => ({ ...row }));
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
