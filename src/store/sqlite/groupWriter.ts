import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { inTransaction } from '../../sqlite/open.ts';
import type { OnWrite } from '../store.ts';

interface Pending<Item> {
  readonly item: Item;
  readonly written: () => void;
  readonly failed: (error: unknown) => void;
}

/** The most items of one transaction: other processes wait for it. */
const MOST_ITEMS = 50;

/**
 * Writes items that are handed over at the same time in one transaction, so that they share the wait for the disk. Each is a
 * unit of its own: one that fails leaves nothing behind and the others alone. What resolved is durable.
 */
export class GroupWriter<Item> {
  readonly #database: DatabaseSyncInstance;
  readonly #write: (item: Item) => () => void;
  readonly #onWrite: OnWrite;
  #pending: Pending<Item>[] = [];

  /** @param write writes an item and returns what is to be done at the end of the transaction */
  constructor(database: DatabaseSyncInstance, write: (item: Item) => () => void, onWrite: OnWrite = () => undefined) {
    this.#database = database;
    this.#write = write;
    this.#onWrite = onWrite;
  }

  /** Rejects with what `write` threw, or with why the transaction failed. */
  write(item: Item): Promise<void> {
    return new Promise((written, failed) => {
      this.#pending.push({ item, written, failed });
      if (this.#pending.length === 1) setImmediate(() => this.flush());
    });
  }

  /** Writes now what waits. */
  flush(): void {
    while (this.#pending.length > 0) this.#writeGroup(this.#pending.splice(0, MOST_ITEMS));
  }

  #writeGroup(group: readonly Pending<Item>[]): void {
    const written: Pending<Item>[] = [];
    const endings: (() => void)[] = [];
    const failures = new Map<Pending<Item>, unknown>();
    const started = performance.now();
    const ended = (isWritten: boolean) =>
      this.#onWrite({ documents: group.length, ms: performance.now() - started, isWritten });
    try {
      inTransaction(this.#database, () => {
        for (const each of group) {
          try {
            endings.push(this.#asUnit(each.item));
            written.push(each);
          } catch (error) {
            if (!this.#database.isTransaction) throw error; // SQLite gave up all of it, as it does on a full disk
            failures.set(each, error);
          }
        }
        for (const end of endings) end();
      });
    } catch (error) {
      ended(false);
      for (const { failed } of group) failed(error);
      return;
    }
    ended(true);
    for (const each of written) each.written();
    for (const [each, error] of failures) each.failed(error);
  }

  #asUnit(item: Item): () => void {
    this.#database.exec('SAVEPOINT unit');
    try {
      const end = this.#write(item);
      this.#database.exec('RELEASE unit');
      return end;
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK TO unit; RELEASE unit');
      throw error;
    }
  }
}
