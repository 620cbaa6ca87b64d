import { join } from 'node:path';
import { Client } from '@elastic/elasticsearch';
import { analysisVersion } from '../../pipelines/analysis.ts';
import { registry } from '../../src/entities/registry.ts';
import { openElasticsearchStore } from '../../src/store/elasticsearch/store.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import type { Store } from '../../src/store/store.ts';

/** Where the stores of a benchmark are. */
export interface Places {
  readonly folder: string;
  /** URL */
  readonly elasticsearch: string;
}

const INDEX_PREFIX = 'bench-search';

const versions = () => ({ analysisVersion: analysisVersion('perceptron'), registry: registry() });

export function openSqlite({ folder }: Places): Store {
  return openSqliteStore(join(folder, 'store.sqlite'), versions());
}

/** @param visibility `soon`, as processes that serve readers open it, or `at once` */
export function openElasticsearch({ elasticsearch }: Places, visibility: 'at once' | 'soon' = 'soon'): Promise<Store> {
  return openElasticsearchStore({
    ...versions(),
    nodes: elasticsearch,
    indexPrefix: INDEX_PREFIX,
    visibility,
  });
}

/** Has Elasticsearch forget the counts that it keeps of searches: those of a measurement must not be known from the warm-up. */
export async function forgetCounts({ elasticsearch }: Places): Promise<void> {
  const client = new Client({ node: elasticsearch });
  await client.indices.clearCache({ index: `${INDEX_PREFIX}-*`, request: true });
  await client.close();
}

/** Removes what `openElasticsearch` made. */
export async function removeIndices({ elasticsearch }: Places): Promise<void> {
  const client = new Client({ node: elasticsearch });
  const indices = Object.keys(await client.indices.get({ index: `${INDEX_PREFIX}-*` }));
  if (indices.length > 0) await client.indices.delete({ index: indices });
  await client.close();
}
