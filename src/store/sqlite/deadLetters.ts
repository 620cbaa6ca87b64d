import type { Statements } from '../../sqlite/statements.ts';
import type { DeadLetter, Store } from '../store.ts';

/** The low bytes of SQLite's result codes by which it says that it will never take these values: TOOBIG, CONSTRAINT, MISMATCH. */
const NEVER: ReadonlySet<number> = new Set([18, 19, 20]);

/** Whether writing the same again must fail again: https://sqlite.org/rescode.html */
export function isRefusal(error: unknown): error is Error {
  return error instanceof Error && 'errcode' in error && NEVER.has(Number(error.errcode) & 0xff);
}

export function noteDeadLetter(db: Statements, { articleId, url, reason, at }: DeadLetter): void {
  db.run(
    `INSERT INTO refused (article_id, url, reason, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (article_id) DO UPDATE SET url = excluded.url, reason = excluded.reason, at = excluded.at`,
    articleId,
    url,
    reason,
    at,
  );
}

/** To be called in the transaction that writes the article. */
export function removeDeadLetter(db: Statements, articleId: string): void {
  db.run('DELETE FROM refused WHERE article_id = ?', articleId);
}

export function listDeadLetters(
  db: Statements,
  { limit, offset }: Parameters<Store['deadLetters']>[0],
): Awaited<ReturnType<Store['deadLetters']>> {
  const hits = db.all<DeadLetter>(
    'SELECT article_id AS articleId, url, reason, at FROM refused ORDER BY at DESC, article_id LIMIT ? OFFSET ?',
    limit,
    offset,
  );
  return {
    total: db.get<{ n: number }>('SELECT count(*) AS n FROM refused')?.n ?? 0,
    hits: hits.map((hit) => ({ ...hit })),
  };
}
