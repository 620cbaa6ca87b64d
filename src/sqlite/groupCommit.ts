import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { inTransaction } from './open.ts';

/** Writes, and hands over what is to be done at the end of the transaction. */
export type Work<Result> = (atEnd: (end: () => void) => void) => Result;

/** Told of each transaction: how many works were in it, how long it took, whether it was committed. */
export type OnCommit = (commit: { readonly works: number; readonly ms: number; readonly isCommitted: boolean }) => void;

interface Pending {
  /** Does the work as a unit of the transaction; returns what acknowledges it. */
  readonly begin: (atEnd: (end: () => void) => void) => () => void;
  readonly failed: (error: unknown) => void;
}

/** The most works of one transaction: other processes wait for it. */
const MOST_WORKS = 50;

/**
 * Does works that are handed over at the same time in one transaction, so that they share the wait for the disk. Each is a
 * unit of its own: one that fails leaves nothing behind and the others alone. What resolved is durable.
 */
export class GroupCommit {
  readonly #database: DatabaseSyncInstance;
  readonly #onCommit: OnCommit;
  #pending: Pending[] = [];

  constructor(database: DatabaseSyncInstance, onCommit: OnCommit = () => undefined) {
    this.#database = database;
    this.#onCommit = onCommit;
  }

  /** Resolves to what `work` returned; rejects with what it threw, or with why the transaction failed. */
  run<Result>(work: Work<Result>): Promise<Result> {
    return new Promise((done, failed) => {
      const begin: Pending['begin'] = (atEnd) => {
        const result = work(atEnd);
        return () => done(result);
      };
      this.#pending.push({ begin, failed });
      if (this.#pending.length === 1) setImmediate(() => this.flush());
    });
  }

  /** Does now what waits. */
  flush(): void {
    while (this.#pending.length > 0) this.#commit(this.#pending.splice(0, MOST_WORKS));
  }

  #commit(group: readonly Pending[]): void {
    const acknowledge: (() => void)[] = [];
    const ends: (() => void)[] = [];
    const started = performance.now();
    const ended = (isCommitted: boolean) =>
      this.#onCommit({ works: group.length, ms: performance.now() - started, isCommitted });
    try {
      inTransaction(this.#database, () => {
        for (const each of group) {
          try {
            acknowledge.push(this.#asUnit(each, ends));
          } catch (error) {
            if (!this.#database.isTransaction) throw error; // SQLite gave up all of it, as it does on a full disk
            acknowledge.push(() => each.failed(error));
          }
        }
        for (const end of ends) end();
      });
    } catch (error) {
      ended(false);
      for (const { failed } of group) failed(error);
      return;
    }
    ended(true);
    for (const tell of acknowledge) tell();
  }

  #asUnit({ begin }: Pending, ends: (() => void)[]): () => void {
    const own: (() => void)[] = [];
    this.#database.exec('SAVEPOINT unit');
    try {
      const acknowledge = begin((end) => own.push(end));
      this.#database.exec('RELEASE unit');
      ends.push(...own);
      return acknowledge;
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK TO unit; RELEASE unit');
      throw error;
    }
  }
}
