import { afterAll, beforeAll } from 'vitest';
import { removeIndices } from '../store/elasticsearch/removeIndices.ts';
import { emptyRedis } from './emptyRedis.ts';
import { services } from './services.ts';

/** Where processes of a test keep what they hold, by the name of it. */
export const BACKENDS = ['SQLite', 'Elasticsearch and Redis'] as const;

/**
 * The settings that choose a backend, once the tests run, with names of their own for each call; what was kept in servers is removed after
 * the tests of the block.
 */
export function backend(which: (typeof BACKENDS)[number]): () => Readonly<Record<string, string>> {
  if (which === 'SQLite') return () => ({});
  const names: string[] = [];
  let urls: ReturnType<typeof services>;
  beforeAll(() => {
    urls = services();
  }, 600_000);
  afterAll(async () => {
    for (const name of names) {
      await removeIndices(urls.elasticsearch, name);
      await emptyRedis(urls.redis, name);
    }
  });
  return () => {
    const name = `test-${process.pid}-${Math.random().toString(36).slice(2)}`;
    names.push(name);
    return { VANKIEN_STORE: urls.elasticsearch, VANKIEN_QUEUE: urls.redis, VANKIEN_NAME: name };
  };
}
