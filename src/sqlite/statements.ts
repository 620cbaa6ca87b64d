import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';

/** What can be bound to `?`. */
export type Value = string | number | null;

/** Statements of one connection; each SQL text is prepared once, on its first use. */
export interface Statements {
  run(sql: string, ...values: Value[]): { readonly changes: number; readonly lastInsertRowid: number };
  /** The first row, or undefined. `Row` is what the caller selects. */
  get<Row>(sql: string, ...values: Value[]): Row | undefined;
  all<Row>(sql: string, ...values: Value[]): Row[];
}

/**
 * @param database must outlive what is returned
 * @param kept how many prepared statements are kept, the least recently used leave first: queries are put together from
 *   filters, so that there are many texts
 */
export function prepareOnce(database: DatabaseSyncInstance, kept = 200): Statements {
  const prepared = new Map<string, StatementSyncInstance>();
  const prepare = (sql: string): StatementSyncInstance => {
    const statement = prepared.get(sql) ?? database.prepare(sql);
    prepared.delete(sql);
    prepared.set(sql, statement);
    const [oldest] = prepared.keys();
    if (prepared.size > kept && oldest !== undefined) prepared.delete(oldest);
    return statement;
  };
  return {
    run(sql, ...values) {
      const { changes, lastInsertRowid } = prepare(sql).run(...values);
      return { changes, lastInsertRowid: Number(lastInsertRowid) };
    },
    get: (sql, ...values) => prepare(sql).get(...values),
    all: (sql, ...values) => prepare(sql).all(...values),
  };
}
