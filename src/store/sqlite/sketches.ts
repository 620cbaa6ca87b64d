import type { ArticleId } from '../../model/ids.ts';
import type { Statements } from '../../sqlite/statements.ts';
import { unpackSketch } from '../../text/copies/sketch.ts';
import { MOST_ALIKE, type Sketched } from '../store.ts';

/** Keys that a possible copy shares with an article: one may be the name of a body. */
const LEAST_SHARED = 2;
/**
 * Articles that are looked at of those with one key, so many published before and so many after: papers copy within days, and what stands between
 * two copies of one text are copies of it. So the cost of an article does not grow with their number.
 */
const NEAREST = 4;

/** Keeps what copies of an article are known by. To be called in a transaction. */
export function putSketch(db: Statements, row: number, sketch: string): void {
  db.run('INSERT INTO sketches (row, sketch) VALUES (?, ?)', row, sketch);
  for (const key of unpackSketch(sketch).keys) {
    db.run('INSERT INTO sketch_keys (key, article_row) VALUES (?, ?)', key, row);
  }
}

export function removeSketch(db: Statements, row: number): void {
  const kept = db.get<{ sketch: string }>('SELECT sketch FROM sketches WHERE row = ?', row);
  if (!kept) return;
  for (const key of unpackSketch(kept.sketch).keys) {
    db.run('DELETE FROM sketch_keys WHERE key = ? AND article_row = ?', key, row);
  }
  db.run('DELETE FROM sketches WHERE row = ?', row);
}

const SKETCHED = `SELECT it.id AS id, sketch, it.row AS "order", value AS "group"
  FROM articles AS it JOIN sketches ON sketches.row = it.row LEFT JOIN facet_values ON facet_values.id = copies`;

export function sketchedArticles(db: Statements, ids: readonly ArticleId[]): Sketched[] {
  return db.all<Sketched>(`${SKETCHED} WHERE it.id IN (SELECT value FROM json_each(?))`, JSON.stringify(ids));
}

/** For each key the rows of the nearest articles that have it, in one text. */
const OF_KEYS = `SELECT concat_ws(',',
    (SELECT group_concat(article_row) FROM (
      SELECT article_row FROM sketch_keys WHERE key = asked.value AND article_row >= ?2 ORDER BY article_row LIMIT ${NEAREST})),
    (SELECT group_concat(article_row) FROM (
      SELECT article_row FROM sketch_keys WHERE key = asked.value AND article_row < ?2 ORDER BY article_row DESC LIMIT ${NEAREST}))
  ) AS rows FROM json_each(?1) AS asked`;

/** Keys that another article shares with one: all, and those that few have. */
interface Shared {
  readonly all: number;
  readonly rare: number;
}

/**
 * Articles that share rare keys with this one, or half of all, those that share most first, of these the nearest in time. What many share is a
 * phrase of office.
 */
export function alikeArticles(db: Statements, { sketch, order }: Pick<Sketched, 'sketch' | 'order'>): Sketched[] {
  const { keys } = unpackSketch(sketch);
  const shared = new Map<number, Shared>();
  for (const { rows } of db.all<{ rows: string }>(OF_KEYS, `[${keys.join()}]`, order)) {
    const nearest = rows.split(',').map(Number);
    const isRare = nearest.length < 2 * NEAREST;
    for (const row of nearest) {
      const { all, rare } = shared.get(row) ?? { all: 0, rare: 0 };
      shared.set(row, { all: all + 1, rare: rare + Number(isRare) });
    }
  }
  const isLike = ({ all, rare }: Shared) => rare >= LEAST_SHARED || all >= Math.max(LEAST_SHARED, keys.length / 2);
  const most = [...shared]
    .filter(([row, count]) => row !== order && isLike(count))
    .sort(([rowA, a], [rowB, b]) => b.all - a.all || Math.abs(rowA - order) - Math.abs(rowB - order))
    .slice(0, MOST_ALIKE);
  return most.flatMap(([row]) => db.all<Sketched>(`${SKETCHED} WHERE it.row = ?`, row));
}

/** Articles noted to be of a group, the first published ones first. */
export function articlesInGroup(db: Statements, group: ArticleId, most: number): Sketched[] {
  return db.all<Sketched>(
    `${SKETCHED} WHERE copies = (SELECT id FROM facet_values WHERE facet = 'copies' AND value = ?)
     ORDER BY it.row < 0, it.row LIMIT ?`,
    group,
    most,
  );
}
