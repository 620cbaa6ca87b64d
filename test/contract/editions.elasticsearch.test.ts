import { afterEach, beforeAll, describe } from 'vitest';
import { elasticsearchEditions } from '../../src/store/elasticsearch/editions.ts';
import { openElasticsearchStore } from '../../src/store/elasticsearch/store.ts';
import { removeIndices } from '../store/elasticsearch/removeIndices.ts';
import { services } from '../support/services.ts';
import { editionsContract } from './editions.contract.ts';
import { REGISTRY } from './store/given.ts';

describe('editions of the store on Elasticsearch', () => {
  const indexPrefix = `editions-${process.pid}`;
  let nodes: string;

  beforeAll(() => {
    nodes = services().elasticsearch;
  }, 600_000);

  afterEach(() => removeIndices(nodes, indexPrefix));

  editionsContract(async () => {
    const settings = { nodes, indexPrefix, registry: REGISTRY };
    return {
      settings: (analysisVersion) => JSON.stringify({ ...settings, analysisVersion }),
      open: (analysisVersion) => openElasticsearchStore({ ...settings, analysisVersion }),
      editions: (analysisVersion) => elasticsearchEditions({ ...settings, analysisVersion }),
    };
  });
});
