import { Client } from '@elastic/elasticsearch';
import { Redis } from 'ioredis';
import type { Services } from '../services.ts';

/** CPU time that the servers have used so far, in ms, as they tell themselves. */
export async function serverCpuMs({ elasticsearch, redis }: Services): Promise<Readonly<Record<string, number>>> {
  return { elasticsearch: await ofElasticsearch(elasticsearch), redis: await ofRedis(redis) };
}

async function ofElasticsearch(node: string): Promise<number> {
  const client = new Client({ node });
  try {
    const { nodes } = await client.nodes.stats({ metric: 'process' });
    return Object.values(nodes).reduce((sum, { process }) => sum + Number(process?.cpu?.total_in_millis ?? 0), 0);
  } finally {
    await client.close();
  }
}

async function ofRedis(url: string): Promise<number> {
  const redis = new Redis(url);
  try {
    const told = await redis.info('cpu');
    const seconds = [...told.matchAll(/^used_cpu_(?:sys|user):([\d.]+)/gm)].map(([, value]) => Number(value));
    return seconds.reduce((sum, value) => sum + value * 1000, 0);
  } finally {
    await redis.quit();
  }
}
