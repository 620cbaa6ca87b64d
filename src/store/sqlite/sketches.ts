import type { ArticleId } from '../../model/ids.ts';
import type { Statements } from '../../sqlite/statements.ts';
import { unpackSketch } from '../../text/copies/sketch.ts';
import { MOST_ALIKE, type Sketched } from '../store.ts';

/** Keys that a possible copy shares with an article: one may be the name of a body. */
const LEAST_SHARED = 2;
/**
 * Articles that are looked at of those with one key, so many published before and so many after: what more share is a phrase of office or a
 * text that the whole press prints, and papers copy within days. So the cost of an article does not grow with their number.
 */
const NEAREST = 12;

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

const OF_KEY = `SELECT article_row AS row FROM (
    SELECT article_row FROM sketch_keys WHERE key = ?1 AND article_row >= ?2 ORDER BY article_row LIMIT ${NEAREST})
  UNION ALL SELECT article_row FROM (
    SELECT article_row FROM sketch_keys WHERE key = ?1 AND article_row < ?2 ORDER BY article_row DESC LIMIT ${NEAREST})`;

/** Articles that share keys with this one, those that share most first, of these the nearest in time. */
export function alikeArticles(db: Statements, { sketch, order }: Pick<Sketched, 'sketch' | 'order'>): Sketched[] {
  const shared = new Map<number, number>();
  for (const key of unpackSketch(sketch).keys) {
    for (const { row } of db.all<{ row: number }>(OF_KEY, key, order)) shared.set(row, (shared.get(row) ?? 0) + 1);
  }
  const most = [...shared]
    .filter(([row, keys]) => keys >= LEAST_SHARED && row !== order)
    .sort(([rowA, a], [rowB, b]) => b - a || Math.abs(rowA - order) - Math.abs(rowB - order))
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
