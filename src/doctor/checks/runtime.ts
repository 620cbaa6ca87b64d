import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { projectRoot } from '../../projectRoot.ts';
import { broken, type Check, ok } from '../check.ts';

/** At least the Node that `package.json` asks for. */
export const nodeVersion: Check = {
  id: 'node',
  name: 'Node',
  async look() {
    const { engines } = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as {
      engines: { node: string };
    };
    const least = engines.node.replace(/^>=/, '');
    const seen = process.versions.node;
    return isAtLeast(seen, least) ? ok(seen) : broken(seen, `cài Node ${least} trở lên`);
  },
};

/** The SQLite inside the program: it has the full-text index that the store needs. */
export const embeddedDatabase: Check = {
  id: 'sqlite',
  name: 'SQLite',
  async look() {
    const database = new DatabaseSync(':memory:');
    try {
      const row = database
        .prepare(`SELECT sqlite_version() AS version, sqlite_compileoption_used('ENABLE_FTS5') AS fts5`)
        .get() as { version: string; fts5: number };
      return row.fts5 === 1 ? ok(row.version) : broken(`${row.version}, không có FTS5`, 'cài lại các gói: npm ci');
    } finally {
      database.close();
    }
  },
};

/** Compares `20.19.4` and `20.19` number by number; missing numbers are 0. */
export function isAtLeast(version: string, least: string): boolean {
  const [ours, theirs] = [version, least].map((each) => each.split('.').map((part) => Number.parseInt(part, 10) || 0));
  for (const [at, number] of (theirs ?? []).entries()) {
    const own = ours?.[at] ?? 0;
    if (own !== number) return own > number;
  }
  return true;
}
