import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands before Elasticsearch and keeps a copy of every `_bulk` body that goes through, byte for byte. */
export interface BulkTap {
  readonly url: string;
  readonly bodies: readonly Buffer[];
  close(): Promise<void>;
}

export async function tapBulk(elasticsearch: string): Promise<BulkTap> {
  const bodies: Buffer[] = [];
  const agent = new Agent({ keepAlive: true });
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const path = incoming.url ?? '/';
    if (/^\/_bulk\b/.test(path)) bodies.push(body);
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
    bodies,
    async close() {
      server.close();
      server.closeAllConnections();
      agent.destroy();
    },
  };
}
