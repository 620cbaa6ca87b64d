import type { OfficialId } from '../../model/ids.ts';
import type { Statements } from '../../sqlite/statements.ts';
import { foldName } from '../../text/fold.ts';
import type { NameFacet } from '../articleNames.ts';
import { pageOf } from '../bounds.ts';
import type { Found, NameQuery } from '../query.ts';
import type { OfficialProfile, UnitProfile } from '../store.ts';
import { type Condition, conditionFor, valuesOf, where } from './conditions.ts';
import { SPELLING } from './facets.ts';

const SPEECHES = '(SELECT count(*) FROM speeches WHERE official_id = it.key)';
const SPELLED = SPELLING.replace('names.id', 'it.id');
/** The kind that most articles give; citing units come without one. */
const KIND = `(SELECT kind FROM spellings WHERE name_id = it.id ORDER BY kind = '', articles DESC, kind LIMIT 1)`;

/**
 * People with a post, those with most speeches first, then by number of articles and name.
 *
 * @throws BadInput BAD_ARGUMENT
 */
export function searchOfficials(db: Statements, query: NameQuery): Found<OfficialProfile> {
  const { limit, offset } = pageOf(query);
  const conditions = named('official', query.name);
  const rows = db.all<OfficialRow>(
    `SELECT key, articles, ${SPELLED} AS name, ${SPEECHES} AS speeches FROM names AS it${where(conditions)}
     ORDER BY speeches DESC, articles DESC, key LIMIT ? OFFSET ?`,
    ...valuesOf(conditions),
    limit,
    offset,
  );
  return { total: countNames(db, conditions), hits: rows.map((row) => officialProfile(db, row)), facets: {} };
}

/** Null where no article gives this person a post. */
export function readOfficial(db: Statements, id: OfficialId): OfficialProfile | null {
  const row = db.get<OfficialRow>(
    `SELECT key, articles, ${SPELLED} AS name, ${SPEECHES} AS speeches FROM names AS it WHERE facet = 'official' AND key = ?`,
    id,
  );
  return row ? officialProfile(db, row) : null;
}

/**
 * Bodies and administrative units, those that cite most first, then by number of articles and name.
 *
 * @throws BadInput BAD_ARGUMENT
 */
export function searchUnits(db: Statements, query: NameQuery): Found<UnitProfile> {
  const { limit, offset } = pageOf(query);
  const conditions = named('unit', query.name);
  const rows = db.all<UnitProfile>(
    `SELECT ${SPELLED} AS name, ${KIND} AS kind, articles, citations FROM names AS it${where(conditions)}
     ORDER BY citations DESC, articles DESC, key LIMIT ? OFFSET ?`,
    ...valuesOf(conditions),
    limit,
    offset,
  );
  return { total: countNames(db, conditions), hits: rows.map((row) => ({ ...row })), facets: {} };
}

interface OfficialRow {
  readonly key: OfficialId;
  readonly name: string;
  readonly articles: number;
  readonly speeches: number;
}

function officialProfile(db: Statements, { key, name, articles, speeches }: OfficialRow): OfficialProfile {
  return { id: key, name, posts: postsOf(db, key), speeches, articles };
}

/** Posts that differ in case or in the place of a tone mark only are one; the newer spelling is shown, which is the last in code order. */
function postsOf(db: Statements, id: string): OfficialProfile['posts'] {
  const rows = db.all<OfficialProfile['posts'][number]>(
    `SELECT max(post) AS post, max(unit) AS unit, min(day) AS firstSeen, max(day) AS lastSeen,
       count(DISTINCT article_row) AS articles
     FROM posts WHERE official_id = ? GROUP BY post_key ORDER BY lastSeen DESC NULLS LAST, firstSeen DESC, post_key`,
    id,
  );
  return rows.map((row) => ({ ...row }));
}

function named(facet: NameFacet, part: string | undefined): Condition[] {
  return [
    { sql: `it.facet = '${facet}'`, values: [] },
    ...conditionFor(part, (name) => ({
      sql: 'EXISTS (SELECT 1 FROM spellings WHERE name_id = it.id AND instr(folded, ?) > 0)',
      values: [foldName(name)],
    })),
  ];
}

function countNames(db: Statements, conditions: readonly Condition[]): number {
  const sql = `SELECT count(*) AS n FROM names AS it${where(conditions)}`;
  return db.get<{ n: number }>(sql, ...valuesOf(conditions))?.n ?? 0;
}
