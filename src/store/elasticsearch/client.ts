import type { ConnectionOptions } from 'node:tls';
import { Client, errors } from '@elastic/elasticsearch';
import { Fatal, RetryLater } from '../../errors.ts';
import { type Backoff, pause } from './backoff.ts';

/** Where the cluster is and how it lets us in. */
export interface ClusterAddress {
  /** `http://localhost:9200`, or several nodes of one cluster; not read where `cloudId` is given. */
  readonly nodes?: string | readonly string[];
  /** Of a hosted cluster. */
  readonly cloudId?: string;
  readonly auth?: { readonly apiKey: string } | { readonly username: string; readonly password: string };
  /** For `https:` nodes with a certificate of one's own: `{ ca }`. */
  readonly tls?: ConnectionOptions;
  /** Longest wait for one answer, in ms; default 30,000. */
  readonly requestTimeoutMs?: number;
}

/** Connects; nothing is sent yet. Requests are tried again by `askingAgain`, not by the client, which would not wait in between. */
export function connect({ nodes, cloudId, auth, tls, requestTimeoutMs = 30_000 }: ClusterAddress): Client {
  return new Client({
    ...(cloudId === undefined
      ? { nodes: typeof nodes === 'string' ? [nodes] : [...(nodes ?? [])] }
      : { cloud: { id: cloudId } }),
    ...(auth && { auth }),
    ...(tls && { tls }),
    requestTimeout: requestTimeoutMs,
    maxRetries: 0,
  });
}

/** Statuses by which a server says that the same request may do better later. */
const PASSING: ReadonlySet<number> = new Set([408, 429, 502, 503, 504]);

/** Whether a request or an item of one that failed so may do better later. */
export function isPassing(status: number): boolean {
  return PASSING.has(status);
}

/**
 * Asks, and again after growing pauses while the cluster cannot be reached or says it is busy.
 *
 * @param what is being done, for the message
 * @throws RetryLater STORE_FAILED when the last try failed so; Fatal BAD_CONFIG where the cluster does not let us in
 */
export async function askingAgain<Answer>(
  what: string,
  { tries, ...backoff }: Backoff,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!isPassingFailure(error)) throw refusalOf(what, error);
      if (attempt >= tries) throw awayError(`${what}: ${reasonOf(error)}`, error);
      await pause(backoff, attempt);
    }
  }
}

/** How soon to try again, in ms, where the cluster is away or busy. */
const AWAY_REST_MS = 10_000;

/**
 * A cluster that is away or busy for all is not the fault of what was to be written, which so uses up none of its tries; a time-out may
 * be: the document may be what takes so long.
 *
 * @internal
 */
export function awayError(message: string, cause?: unknown): RetryLater {
  const rest = cause instanceof errors.TimeoutError ? {} : { delayMs: AWAY_REST_MS };
  return new RetryLater('STORE_FAILED', message, { cause, ...rest });
}

/** What the cluster said, in one line. */
export function reasonOf(error: unknown): string {
  const { type, reason } = failureOf(error);
  if (reason !== undefined) return `${type}: ${reason}`;
  const text = error instanceof Error ? error.message : String(error);
  const line = text.split('\n', 1)[0] || (error instanceof Error ? error.name : 'no reason given');
  return error instanceof errors.ConnectionError ? `no Elasticsearch answers (${line})` : line;
}

/** What the body of an answer says of a failure. */
function failureOf(error: unknown): { readonly type?: string; readonly reason?: string; readonly index?: string } {
  const body = error instanceof errors.ResponseError ? error.body : undefined;
  return (body as { error?: { type?: string; reason?: string; index?: string } } | undefined)?.error ?? {};
}

function isPassingFailure(error: unknown): boolean {
  if (error instanceof errors.ResponseError) return isPassing(error.statusCode ?? 0);
  return (
    error instanceof errors.ConnectionError ||
    error instanceof errors.TimeoutError ||
    error instanceof errors.NoLivingConnectionsError
  );
}

/** The type of error by which Elasticsearch says that there is no index behind the alias. */
export const NOT_IN_USE = 'index_not_found_exception';
/** ... that the index is closed for writing. */
export const BLOCKED = 'cluster_block_exception';
/** A swap is a matter of seconds; waiting for it uses up no try. */
const CLOSED_DELAY_MS = 5_000;

/** The alias is gone: `vankien reprocess --swap` of another version put an index of that version in the place of ours. */
export function otherEdition(alias: string): Fatal {
  return new Fatal(
    'INDEX_VERSION',
    `nothing of this version is in use any more behind ${alias}: start the version of the program that made what is in use`,
  );
}

/** An index is closed for writing while `vankien reprocess --swap` moves to another one. */
export function closedForWriting(id: string, reason: string): RetryLater {
  return new RetryLater(
    'STORE_FAILED',
    `${id} could not be written: ${reason}; if no \`vankien reprocess --swap\` is under way, one was killed: run it again`,
    { delayMs: CLOSED_DELAY_MS },
  );
}

/** A cluster that does not know us will not know us later; all else stays as it is. */
function refusalOf(what: string, error: unknown): unknown {
  const status = error instanceof errors.ResponseError ? error.statusCode : undefined;
  const { type, index } = failureOf(error);
  if (type === NOT_IN_USE) return otherEdition(index ?? what);
  if (type === BLOCKED) return closedForWriting(what, reasonOf(error));
  if (status !== 401 && status !== 403) return error;
  return new Fatal('BAD_CONFIG', `${what}: Elasticsearch does not accept the credentials (${reasonOf(error)})`, {
    cause: error,
  });
}
