import { type Client, errors, type estypes } from '@elastic/elasticsearch';
import type { OnWrite } from '../store.ts';
import { type Backoff, pause } from './backoff.ts';
import { BulkBodies, type BulkItem, type Revision } from './bulkBody.ts';
import {
  askingAgain,
  awayError,
  BLOCKED,
  closedForWriting,
  isPassing,
  NOT_IN_USE,
  otherEdition,
  reasonOf,
} from './client.ts';

/** The revision that was written; null where another one was in place than `replaces` says. */
export type BulkResult = Revision | null;

/** A document that Elasticsearch will not take, however often it is sent. */
export class RefusedDocument extends Error {
  readonly item: BulkItem;

  constructor(item: BulkItem, reason: string, cause?: unknown) {
    super(`${item.id}: ${reason}`, { cause });
    this.name = 'RefusedDocument';
    this.item = item;
  }
}

/** UTF-16 units of one request, about 5 MB: that was fastest of 1 to 20 MB, at four requests at a time on two cores. */
const MOST_UNITS = 4_000_000;
const MOST_ITEMS = 500;
const MOST_REQUESTS = 4;

interface Pending {
  readonly item: BulkItem;
  attempts: number;
  readonly written: (result: BulkResult) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Writes documents in `_bulk` requests: those handed over at the same time, or while all requests are under way, go together. Each is on
 * its own: one that is refused leaves the others alone, one that the cluster is too busy for is sent again after a while. What
 * resolved is durable. Back-pressure: a caller that awaits its writes is slowed to what the cluster takes.
 */
export class BulkWriter {
  readonly #client: Client;
  readonly #backoff: Backoff;
  readonly #onWrite: OnWrite;
  readonly #bodies = new BulkBodies();
  #waiting: Pending[] = [];
  #requests = 0;
  #isScheduled = false;
  #idle: (() => void)[] = [];
  #unwritten = 0;

  constructor(client: Client, backoff: Backoff, onWrite: OnWrite = () => undefined) {
    this.#client = client;
    this.#backoff = backoff;
    this.#onWrite = onWrite;
  }

  /** Rejects with RefusedDocument, or with RetryLater STORE_FAILED when the cluster stayed away or busy. */
  write(item: BulkItem): Promise<BulkResult> {
    this.#unwritten += 1;
    const result = new Promise<BulkResult>((written, failed) => {
      this.#waiting.push({ item, attempts: 0, written, failed });
    });
    this.#schedule();
    return result.finally(() => {
      this.#unwritten -= 1;
      if (this.#unwritten === 0) for (const wake of this.#idle.splice(0)) wake();
    });
  }

  /** Resolves when nothing waits and no request is under way. */
  async drained(): Promise<void> {
    if (this.#unwritten > 0) await new Promise<void>((wake) => this.#idle.push(wake));
  }

  /** At the end of the turn, so that what is written in one go is sent in one request. */
  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      while (this.#requests < MOST_REQUESTS && this.#waiting.length > 0) this.#start(this.#nextGroup());
    });
  }

  #nextGroup(): Pending[] {
    let units = 0;
    let count = 0;
    for (const { item } of this.#waiting) {
      if (count > 0 && (count === MOST_ITEMS || units + item.source.length > MOST_UNITS)) break;
      units += item.source.length;
      count += 1;
    }
    return this.#waiting.splice(0, count);
  }

  #start(group: readonly Pending[]): void {
    this.#requests += 1;
    void this.#send(group).finally(() => {
      this.#requests -= 1;
      this.#schedule();
    });
  }

  async #send(group: readonly Pending[]): Promise<void> {
    let answer: estypes.BulkResponse;
    try {
      answer = await this.#post(group.map(({ item }) => item));
    } catch (error) {
      this.#requestFailed(group, error);
      return;
    }
    const again: Pending[] = [];
    for (const [at, each] of group.entries()) {
      const outcome = Object.values(answer.items[at] ?? {})[0];
      if (outcome === undefined) each.failed(new Error(`_bulk gave no result for ${each.item.id}`));
      else if (outcome.status < 300) {
        each.written({ seqNo: outcome._seq_no ?? 0, primaryTerm: outcome._primary_term ?? 0 });
      } else if (outcome.status === 409) each.written(null);
      else {
        const reason = `${outcome.error?.type}: ${outcome.error?.reason}`;
        each.attempts += 1;
        if (outcome.error?.type === NOT_IN_USE) each.failed(otherEdition(each.item.index));
        else if (outcome.error?.type === BLOCKED) each.failed(closedForWriting(each.item.id, reason));
        else if (!isPassing(outcome.status)) each.failed(new RefusedDocument(each.item, reason));
        else if (each.attempts < this.#backoff.tries) again.push(each);
        else each.failed(awayError(`${each.item.id} could not be written: ${reason}`));
      }
    }
    if (again.length === 0) return;
    await pause(this.#backoff, Math.min(...again.map(({ attempts }) => attempts)));
    this.#waiting.unshift(...again);
  }

  async #post(items: readonly BulkItem[]): Promise<estypes.BulkResponse> {
    const documents = items.length;
    const bulkBody = this.#bodies.make(items);
    const answer = await askingAgain(`${documents} documents could not be written`, this.#backoff, async () => {
      const started = performance.now();
      let isWritten = false;
      try {
        const answered = await this.#client.transport.request<estypes.BulkResponse>({
          method: 'POST',
          path: '/_bulk',
          querystring: { require_alias: true },
          bulkBody,
        });
        isWritten = true;
        return answered;
      } finally {
        this.#onWrite({ documents, ms: performance.now() - started, isWritten });
      }
    });
    // After a failure the connection may still be reading it.
    this.#bodies.takeBack(bulkBody);
    return answer;
  }

  /** A request that is refused as a whole (too large, not readable) is sent once more, each document by itself, to find the culprit. */
  #requestFailed(group: readonly Pending[], error: unknown): void {
    const [first] = group;
    if (!(error instanceof errors.ResponseError)) for (const { failed } of group) failed(error);
    else if (group.length === 1) first?.failed(new RefusedDocument(first.item, reasonOf(error), error));
    else for (const each of group) this.#start([each]);
  }
}
