import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Log } from './log.ts';
import { ASK_AGAIN_MS, commitAfter, isBusy, PATIENCE_MS, patience } from './open.ts';
import type { Turn } from './turn.ts';

/** Writes, and hands over what is to be done at the end of the transaction. */
export type Work<Result> = (atEnd: (end: () => void) => void) => Result;

/** Told of each transaction: how many works were in it, how long until it was on the disk, whether it was committed. */
export type OnCommit = (commit: { readonly works: number; readonly ms: number; readonly isCommitted: boolean }) => void;

interface Pending {
  /** Does the work as a unit of the transaction; returns what acknowledges it. */
  readonly begin: (atEnd: (end: () => void) => void) => () => void;
  readonly failed: (error: unknown) => void;
}

/** The most works of one transaction: other processes wait for it. */
const MOST_WORKS = 50;

/** SQLite itself would wait, for the lock at the beginning and for the disk at the end, and the thread with it. */
const BEGIN = 'PRAGMA busy_timeout = 0; PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE';
const AS_BEFORE = `PRAGMA synchronous = FULL; PRAGMA busy_timeout = ${PATIENCE_MS}`;

/**
 * Does works that are handed over at the same time in one transaction, so that they share the wait for the disk. Each is a
 * unit of its own: one that fails leaves nothing behind and the others alone. What resolved is durable.
 *
 * The thread goes on meanwhile: the write lock is asked for until it is free, in turn with other processes and as long as any of them writes, and `log`
 * waits for the disk. Readers see what was committed a moment before it is durable; whatever they then write to the same database comes
 * behind it in the same log.
 */
export class GroupCommit {
  readonly #database: DatabaseSyncInstance;
  readonly #log: Pick<Log, 'synced'>;
  readonly #turn: Turn;
  readonly #onCommit: OnCommit;
  readonly #pending: Pending[] = [];
  readonly #unsettled = new Set<Promise<unknown>>();

  constructor(
    database: DatabaseSyncInstance,
    log: Pick<Log, 'synced'>,
    turn: Turn,
    onCommit: OnCommit = () => undefined,
  ) {
    this.#database = database;
    this.#log = log;
    this.#turn = turn;
    this.#onCommit = onCommit;
  }

  /** Resolves to what `work` returned; rejects with what it threw, or with why the transaction failed. */
  run<Result>(work: Work<Result>): Promise<Result> {
    const settled = new Promise<Result>((done, failed) => {
      const begin: Pending['begin'] = (atEnd) => {
        const result = work(atEnd);
        return () => done(result);
      };
      this.#pending.push({ begin, failed });
      if (this.#pending.length === 1) this.#commitSoon();
    });
    const forget = () => this.#unsettled.delete(settled);
    this.#unsettled.add(settled);
    settled.then(forget, forget);
    return settled;
  }

  /** Resolves when all that was handed over has been acknowledged or rejected. */
  async flush(): Promise<void> {
    while (this.#unsettled.size > 0) await Promise.allSettled(this.#unsettled);
  }

  /** In a moment, so that what comes together is written together. */
  #commitSoon(): void {
    setImmediate(() => this.#commit());
  }

  /** @param isWorthWaiting given where the lock was asked for before */
  #commit(isWorthWaiting?: () => boolean): void {
    const started = performance.now();
    const maySoon = isWorthWaiting?.() ?? true;
    const askAgain = () => {
      const next = isWorthWaiting ?? patience(this.#database);
      setTimeout(() => this.#commit(next), ASK_AGAIN_MS);
    };
    let refused: { readonly error: unknown } | null = null;
    try {
      if (!this.#turn.take() && maySoon) {
        askAgain();
        return;
      }
      this.#database.exec(BEGIN);
      this.#turn.giveBack();
    } catch (error) {
      if (this.#database.isOpen) this.#database.exec(AS_BEFORE);
      if (isBusy(error) && maySoon) {
        askAgain();
        return;
      }
      this.#turn.giveBack();
      refused = { error };
    }
    const group = this.#pending.splice(0, MOST_WORKS);
    const told = (isCommitted: boolean) =>
      this.#onCommit({ works: group.length, ms: performance.now() - started, isCommitted });
    const failed = (error: unknown) => {
      told(false);
      for (const each of group) each.failed(error);
    };
    if (this.#pending.length > 0) this.#commitSoon();
    try {
      if (refused) throw refused.error;
      const acknowledge = this.#write(group);
      this.#log.synced().then(() => {
        told(true);
        for (const tell of acknowledge) tell();
      }, failed);
    } catch (error) {
      failed(error);
    }
  }

  /** The transaction that was begun, to its end. Returns what acknowledges each of its works, once it is on the disk. */
  #write(group: readonly Pending[]): readonly (() => void)[] {
    const acknowledge: (() => void)[] = [];
    const ends: (() => void)[] = [];
    try {
      commitAfter(this.#database, () => {
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
    } finally {
      this.#database.exec(AS_BEFORE);
    }
    return acknowledge;
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
