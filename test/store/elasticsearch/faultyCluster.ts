import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happens to a request on its way to the real cluster; null lets it through. */
export type Fault = (request: { readonly path: string; readonly body: string }) =>
  | { readonly kind: 'answer'; readonly status: number; readonly body: object }
  /** The cluster does it, and its answer is lost. */
  | { readonly kind: 'lost answer' }
  /** Of a `_bulk` request the cluster does not hear of every `every`-th document, which is answered with this status. */
  | { readonly kind: 'refused items'; readonly every: number; readonly status: number }
  /** The connection breaks before the cluster hears of it. */
  | { readonly kind: 'broken' }
  | null;

/** A real cluster behind a line that fails as the test says. */
export interface FaultyCluster {
  readonly url: string;
  fault: Fault;
  /** Paths of all requests so far. */
  readonly seen: string[];
  close(): Promise<void>;
}

export async function faultyCluster(real: string): Promise<FaultyCluster> {
  const cluster: { fault: Fault; seen: string[] } = { fault: () => null, seen: [] };
  const server = createServer(async (request, response) => {
    const asked = await bodyOf(request);
    const path = request.url ?? '/';
    cluster.seen.push(path);
    const fault = cluster.fault({ path, body: asked });
    const refusal = fault?.kind === 'refused items' ? refuseItems(asked, fault) : null;
    const body = refusal?.body ?? asked;
    if (fault?.kind === 'broken') {
      request.socket.destroy();
      return;
    }
    if (fault?.kind === 'answer') {
      response.writeHead(fault.status, JSON_HEADERS).end(JSON.stringify(fault.body));
      return;
    }
    const { host, connection, 'content-length': length, 'transfer-encoding': encoding, ...headers } = request.headers;
    const answer = await fetch(real.replace(/\/$/, '') + path, {
      method: request.method ?? 'GET',
      headers: headers as Record<string, string>,
      ...(body === '' ? {} : { body }),
    });
    const text = refusal ? refusal.answer(await answer.text()) : await answer.text();
    if (fault?.kind === 'lost answer') {
      request.socket.destroy();
      return;
    }
    response.writeHead(answer.status, JSON_HEADERS).end(text);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return Object.assign(cluster, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  });
}

/** The part of a `_bulk` request that the cluster hears of, and the answer to the whole. At least one document is heard of. */
function refuseItems(body: string, { every, status }: { readonly every: number; readonly status: number }) {
  const lines = body.trimEnd().split('\n');
  const documents = Array.from({ length: lines.length / 2 }, (_, at) => lines.slice(at * 2, at * 2 + 2));
  const isRefused = (at: number) => at > 0 && at % every === 0;
  const heard = documents.filter((_, at) => !isRefused(at));
  const error = { type: 'es_rejected_execution_exception', reason: 'a storm' };
  return {
    body: `${heard.flat().join('\n')}\n`,
    answer(text: string): string {
      const whole = JSON.parse(text) as { items?: object[] };
      const items = whole.items?.values();
      if (!items) return text;
      const all = documents.map((_, at) => (isRefused(at) ? { index: { status, error } } : items.next().value));
      return JSON.stringify({ ...whole, errors: true, items: all });
    },
  };
}

const JSON_HEADERS = {
  'content-type': 'application/vnd.elasticsearch+json;compatible-with=9',
  'x-elastic-product': 'Elasticsearch',
};

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  request.setEncoding('utf8');
  for await (const part of request) body += part;
  return body;
}
