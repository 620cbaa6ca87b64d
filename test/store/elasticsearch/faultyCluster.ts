import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happens to a request on its way to the real cluster; null lets it through. */
export type Fault = (request: { readonly path: string; readonly body: string }) =>
  | { readonly kind: 'answer'; readonly status: number; readonly body: object }
  /** The cluster does it, and its answer is lost. */
  | { readonly kind: 'lost answer' }
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
    const body = await bodyOf(request);
    const path = request.url ?? '/';
    cluster.seen.push(path);
    const fault = cluster.fault({ path, body });
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
    const text = await answer.text();
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
