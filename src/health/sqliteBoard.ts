import { inTransaction, openDatabase } from '../sqlite/open.ts';
import { prepareOnce } from '../sqlite/statements.ts';
import type { HealthBoard, Tally } from './health.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS tallies (
    day TEXT NOT NULL,
    site TEXT NOT NULL,
    counter TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (day, site, counter)
  ) STRICT, WITHOUT ROWID;
`;

/** The tallies in a database file of their own, made where it is missing. Any number of processes may have it open. */
export function openSqliteBoard(path: string): HealthBoard {
  const database = openDatabase(path);
  inTransaction(database, () => database.exec(SCHEMA));
  const db = prepareOnce(database);
  return {
    async add(tallies) {
      inTransaction(database, () => {
        for (const { day, site, counter, count } of tallies) {
          db.run(
            `INSERT INTO tallies (day, site, counter, count) VALUES (?, ?, ?, ?)
             ON CONFLICT (day, site, counter) DO UPDATE SET count = count + excluded.count`,
            day,
            site,
            counter,
            count,
          );
        }
      });
    },
    sums: async (days) =>
      days.flatMap((day) => db.all<Tally>('SELECT day, site, counter, count FROM tallies WHERE day = ?', day)),
    async close() {
      database.close();
    },
  };
}
