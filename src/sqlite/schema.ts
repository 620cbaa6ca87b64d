import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { Fatal } from '../errors.ts';
import { projectRoot } from '../projectRoot.ts';
import { inTransaction } from './open.ts';

/** What a database file is for, by the name of its layout in `mappings/sqlite/`. */
export type Layout = 'store' | 'queue';

/** What to do about data that this program cannot read. */
const WAY_OUT: Readonly<Record<Layout, string>> = {
  store: 'run `vankien reprocess --swap`, or set VANKIEN_DATA to another folder',
  queue:
    'move the file away (pages that wait are found again, and what is archived is not fetched again), or set VANKIEN_DATA to another folder',
};

/**
 * Lays out an empty database as its file in `mappings/sqlite/` says, in one transaction, and leaves one of this layout as it is.
 * Safe when several processes do it at once.
 *
 * @throws Fatal INDEX_VERSION where the database has another version of the layout
 */
export function layOut(database: DatabaseSyncInstance, layout: Layout): void {
  const statements = readLayout(layout);
  const version = String(numberIn(statements, 'schema version'));
  if (readVersion(database) === null) {
    inTransaction(database, () => {
      if (readVersion(database) !== null) return; // another process was faster
      database.exec(statements);
      database.prepare(`INSERT INTO meta (name, value) VALUES ('schema', ?)`).run(version);
    });
  }
  refuseOtherVersion(database, layout, 'schema', version);
}

/**
 * @param name which version of `meta`
 * @throws Fatal INDEX_VERSION where the stored version is another, with what to do
 */
export function refuseOtherVersion(
  database: DatabaseSyncInstance,
  layout: Layout,
  name: 'schema' | 'analysis',
  version: string,
): void {
  const stored = readMeta(database, name);
  if (stored === version) return;
  throw new Fatal(
    'INDEX_VERSION',
    `${database.location() ?? 'the database'} holds data of ${name} version ${stored}, this program needs ${version}: ` +
      WAY_OUT[layout],
  );
}

/**
 * Whether the records in data of another version of the layout can be read with today's statements: their tables have their form since
 * the version that the layout's second line names.
 *
 * @param schema as `meta` has it
 */
export function readsRecordsOf(layout: Layout, schema: string | null): boolean {
  const statements = readLayout(layout);
  const since = numberIn(statements, 'records readable since version');
  return schema !== null && Number(schema) >= since && Number(schema) <= numberIn(statements, 'schema version');
}

/** Null where nothing is kept under the name. */
export function readMeta(database: DatabaseSyncInstance, name: string): string | null {
  const row = database.prepare('SELECT value FROM meta WHERE name = ?').get(name) as { value: string } | undefined;
  return row?.value ?? null;
}

/** Null where the database is empty. */
function readVersion(database: DatabaseSyncInstance): string | null {
  const table = database.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'meta'`).get();
  return table ? readMeta(database, 'schema') : null;
}

function readLayout(layout: Layout): string {
  return readFileSync(join(projectRoot(), 'mappings', 'sqlite', `${layout}.sql`), 'utf8');
}

function numberIn(statements: string, name: string): number {
  const number = new RegExp(`^-- ${name}: (\\d+)$`, 'm').exec(statements)?.[1];
  if (number === undefined) throw new Error(`the layout in mappings/sqlite does not name its ${name}`);
  return Number(number);
}
