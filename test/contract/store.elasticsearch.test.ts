import { afterEach, beforeAll, describe } from 'vitest';
import { openElasticsearchStore } from '../../src/store/elasticsearch/store.ts';
import { removeIndices } from '../store/elasticsearch/removeIndices.ts';
import { services } from '../support/services.ts';
import { REGISTRY } from './store/given.ts';
import { storeContract } from './store.contract.ts';

describe('the store on Elasticsearch', () => {
  const indexPrefix = `contract-${process.pid}`;
  let nodes: string;

  beforeAll(() => {
    nodes = services().elasticsearch;
  }, 600_000);

  afterEach(() => removeIndices(nodes, indexPrefix));

  storeContract(() => openElasticsearchStore({ nodes, indexPrefix, analysisVersion: 'test', registry: REGISTRY }));
});
