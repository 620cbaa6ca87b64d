import { rmSync } from 'node:fs';
import { openDatabase } from '../sqlite/open.ts';
import { prepareOnce, type Statements } from '../sqlite/statements.ts';

/** A page of the archive that became no article. */
export interface LeftOutPage {
  readonly articleId: string;
  readonly url: string;
  readonly code: string;
  readonly reason: string;
  /** It might have become one: the reading failed, rather than found no article. */
  readonly isFailure: boolean;
}

/** The pages that were left out, in a file of their own while they are needed: there may be as many as pages. */
export interface LeftOut {
  add(page: LeftOutPage): void;
  /** A later copy of the page became an article. */
  remove(articleId: string): void;
  has(articleId: string): boolean;
  failures(): number;
  /** How many by code, most first, with a few of each. */
  byCode(): readonly { readonly code: string; readonly pages: number; readonly samples: readonly LeftOutPage[] }[];
  close(): void;
}

const MOST_SAMPLES = 3;

/** @param path file, made anew and removed by `close` */
export function openLeftOut(path: string): LeftOut {
  const removeFile = () => {
    for (const part of ['', '-wal', '-shm']) rmSync(`${path}${part}`, { force: true });
  };
  removeFile();
  const database = openDatabase(path);
  database.exec('PRAGMA synchronous = OFF'); // a run that is killed begins anew
  database.exec(`CREATE TABLE left_out (
    article_id TEXT PRIMARY KEY, url TEXT NOT NULL, code TEXT NOT NULL, reason TEXT NOT NULL, is_failure INTEGER NOT NULL
  ) WITHOUT ROWID`);
  const db = prepareOnce(database);
  return {
    add: ({ articleId, url, code, reason, isFailure }) =>
      void db.run(
        'INSERT OR REPLACE INTO left_out VALUES (?, ?, ?, ?, ?)',
        articleId,
        url,
        code,
        reason,
        isFailure ? 1 : 0,
      ),
    remove: (id) => void db.run('DELETE FROM left_out WHERE article_id = ?', id),
    has: (id) => db.get('SELECT 1 FROM left_out WHERE article_id = ?', id) !== undefined,
    failures: () => db.get<{ n: number }>('SELECT count(*) AS n FROM left_out WHERE is_failure = 1')?.n ?? 0,
    byCode: () => byCode(db),
    close() {
      database.close();
      removeFile();
    },
  };
}

function byCode(db: Statements): ReturnType<LeftOut['byCode']> {
  const codes = db.all<{ code: string; pages: number }>(
    'SELECT code, count(*) AS pages FROM left_out GROUP BY code ORDER BY pages DESC, code',
  );
  return codes.map(({ code, pages }) => {
    const rows = db.all<Omit<LeftOutPage, 'isFailure'> & { readonly isFailure: number }>(
      `SELECT article_id AS articleId, url, code, reason, is_failure AS isFailure FROM left_out WHERE code = ? LIMIT ${MOST_SAMPLES}`,
      code,
    );
    return { code, pages, samples: rows.map((row) => ({ ...row, isFailure: row.isFailure === 1 })) };
  });
}
