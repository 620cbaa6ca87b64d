import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A `_bulk` request, byte for byte. */
export interface BulkRequest {
  /** With what is asked of the answer. */
  readonly path: string;
  readonly body: Buffer;
}

/** Stands before Elasticsearch and keeps a copy of every `_bulk` request that goes through. */
export interface BulkTap {
  readonly url: string;
  readonly requests: readonly BulkRequest[];
  close(): Promise<void>;
}

export async function tapBulk(elasticsearch: string): Promise<BulkTap> {
  const requests: BulkRequest[] = [];
  const agent = new Agent({ keepAlive: true });
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const path = incoming.url ?? '/';
    if (/^\/_bulk\b/.test(path)) requests.push({ path, body });
    const headers = { ...incoming.headers, host: new URL(elasticsearch).host };
    const sent = request(new URL(path, elasticsearch), { method: incoming.method ?? 'GET', headers, agent });
    sent.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    sent.on('error', (error) => outgoing.destroy(error));
    sent.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async close() {
      server.close();
      server.closeAllConnections();
      agent.destroy();
    },
  };
}
