import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/** An Elasticsearch node, asked over plain HTTP as the bench's peer asks it: no client, kept connections. */
export interface Cluster {
  post(path: string, body: Buffer): Promise<string>;
  /** Removes all indices whose names begin so. */
  removeIndices(prefix: string): Promise<void>;
  /** CPU time of the node since it started, in ms; waits until what it says of that is of now. */
  cpuMs(): Promise<number>;
  /** Process id of the node, on its own machine. */
  pid(): Promise<number>;
  close(): void;
}

/** A node measures its process once a second. */
const STATS_AGE_MS = 1_100;

interface ProcessStats {
  readonly nodes: Readonly<
    Record<string, { readonly process: { readonly cpu: { readonly total_in_millis: number } } }>
  >;
}

/** @param connections requests at the same time */
export function askCluster(url: string, connections: number): Cluster {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const ask = async (method: string, path: string, body?: Buffer): Promise<string> => {
    const headers = body ? { 'content-type': 'application/x-ndjson', 'content-length': body.length } : {};
    const sent = request(new URL(path, url), { method, agent, headers });
    sent.end(body);
    const [answer] = await once(sent, 'response');
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${text.slice(0, 300)}`);
    return text;
  };
  return {
    post: (path, body) => ask('POST', path, body),
    async removeIndices(prefix) {
      const listed = JSON.parse(await ask('GET', `/_cat/indices/${prefix}*?format=json&h=index`)) as {
        index: string;
      }[];
      if (listed.length > 0) await ask('DELETE', `/${listed.map(({ index }) => index).join(',')}`);
    },
    async cpuMs() {
      await setTimeout(STATS_AGE_MS);
      const { nodes } = JSON.parse(await ask('GET', '/_nodes/_local/stats/process')) as ProcessStats;
      return Object.values(nodes)[0]?.process.cpu.total_in_millis ?? 0;
    },
    async pid() {
      const { nodes } = JSON.parse(await ask('GET', '/_nodes/_local/process')) as {
        nodes: Readonly<Record<string, { readonly process: { readonly id: number } }>>;
      };
      return Object.values(nodes)[0]?.process.id ?? 0;
    },
    close: () => agent.destroy(),
  };
}
