import { type Client, errors, type estypes } from '@elastic/elasticsearch';
import type { OnWrite } from '../store.ts';
import { type Backoff, pause } from './backoff.ts';
import { type BulkBody, type BulkItem, BulkRooms, type Revision } from './bulkBody.ts';
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

/** What is needed of an answer: the rest of it would be made and read for nothing. */
const ANSWERED = ['status', '_seq_no', '_primary_term', 'error'].map((field) => `items.*.${field}`).join();

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

const MOST_ITEMS = 500;
const MOST_REQUESTS = 4;

interface Pending {
  readonly item: BulkItem;
  attempts: number;
  /** Sent by itself, since a request that it was in was refused. */
  isAlone: boolean;
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
  readonly #rooms = new BulkRooms();
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
      this.#waiting.push({ item, attempts: 0, isAlone: false, written, failed });
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

  /**
   * At the end of the turn, so that what is written in one go is sent in one request; and one request a turn, so that it is under way
   * while the next is made.
   */
  #schedule(): void {
    if (this.#isScheduled || this.#waiting.length === 0 || this.#requests >= MOST_REQUESTS) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#start();
      this.#schedule();
    });
  }

  /** Sends the first of these in one request, as many as it holds, and takes them out. */
  #start(): void {
    const body = this.#rooms.begin();
    // The fewer are under way, the sooner this one: Elasticsearch would wait for it with nothing to do.
    const enough = (this.#requests + 1) / MOST_REQUESTS;
    const group: Pending[] = [];
    let taken = 0;
    for (const each of this.#waiting) {
      if (group.length === MOST_ITEMS || body.isFull(enough)) break;
      if (group.length > 0 && (each.isAlone || group[0]?.isAlone)) break;
      taken += 1;
      try {
        body.add(each.item);
        group.push(each);
      } catch (error) {
        each.failed(error);
      }
    }
    this.#waiting.splice(0, taken);
    if (group.length === 0) {
      this.#rooms.takeBack(body);
      return;
    }
    this.#requests += 1;
    void this.#send(group, body).finally(() => {
      this.#requests -= 1;
      this.#schedule();
    });
  }

  async #send(group: readonly Pending[], body: BulkBody): Promise<void> {
    let answer: estypes.BulkResponse;
    try {
      answer = await this.#post(group.length, body);
    } catch (error) {
      this.#requestFailed(group, error);
      return;
    }
    const again: Pending[] = [];
    for (const [at, each] of group.entries()) {
      const outcome = Object.values(answer.items?.[at] ?? {})[0];
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

  async #post(documents: number, body: BulkBody): Promise<estypes.BulkResponse> {
    const answer = await askingAgain(`${documents} documents could not be written`, this.#backoff, async () => {
      const started = performance.now();
      let isWritten = false;
      try {
        const answered = await this.#client.transport.request<estypes.BulkResponse>({
          method: 'POST',
          path: '/_bulk',
          querystring: { require_alias: true, filter_path: ANSWERED },
          bulkBody: body.read(),
        });
        isWritten = true;
        return answered;
      } finally {
        this.#onWrite({ documents, ms: performance.now() - started, isWritten });
      }
    });
    // After a failure the connection may still be reading it.
    this.#rooms.takeBack(body);
    return answer;
  }

  /** A request that is refused as a whole (too large, not readable) is sent once more, each document by itself, to find the culprit. */
  #requestFailed(group: readonly Pending[], error: unknown): void {
    const [first] = group;
    if (!(error instanceof errors.ResponseError)) for (const { failed } of group) failed(error);
    else if (group.length === 1) first?.failed(new RefusedDocument(first.item, reasonOf(error), error));
    else {
      for (const each of group) each.isAlone = true;
      this.#waiting.unshift(...group);
    }
  }
}
