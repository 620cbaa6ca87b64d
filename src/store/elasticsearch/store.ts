import type { Client } from '@elastic/elasticsearch';
import type { Document } from '../../model/document.ts';
import type { OnWrite, Store, StoreCounts } from '../store.ts';
import { searchArticles } from './articles.ts';
import { type ArticleWriter, makeArticleWriter } from './articleWriter.ts';
import { WRITE_BACKOFF } from './backoff.ts';
import { BulkWriter } from './bulkWriter.ts';
import { type Catalogue, makeCatalogue } from './catalogue.ts';
import { citationsNumbered, searchCitations } from './citations.ts';
import { type ClusterAddress, connect } from './client.ts';
import { copiesOf } from './copies.ts';
import { type DeadLetters, makeDeadLetters } from './deadLetters.ts';
import { documentsNumbered, readDocument, searchDocuments } from './documents.ts';
import { everyArticle } from './everyArticle.ts';
import { type Indices, openIndices } from './indices.ts';
import { makeLabels } from './labels.ts';
import { readOfficial, searchOfficials, searchUnits } from './profiles.ts';
import { aggregation, makeReader, totalOf } from './reader.ts';
import { makeResolutions, type Resolutions } from './resolutions.ts';
import type { Room } from './room.ts';
import { alikeArticles, articlesInGroups, putGroups, sketchedArticles } from './sketches.ts';
import { searchSpeeches } from './speeches.ts';

export interface ElasticsearchStoreOptions extends ClusterAddress {
  /** Version of the analysis that makes records and reads queries; data of another one are refused. */
  readonly analysisVersion: string;
  /** Well-known documents: found like others, but counted only where an article cites them. */
  readonly registry: readonly Document[];
  /** Begins the names of all indices, in small letters; default `vankien`. */
  readonly indexPrefix?: string;
  /**
   * When searches show what was written: `at once` (default), as the port promises and workers need; or `soon`, within Elasticsearch's
   * refresh interval of 1 s, for processes that only serve readers. Lists of documents, officials and units may then be 5 s old,
   * the labels of facets a minute.
   */
  readonly visibility?: 'at once' | 'soon';
  readonly onWrite?: OnWrite;
}

/** Begins the names of indices where nothing else is said. */
export const DEFAULT_PREFIX = 'vankien';
const LIST_AGE_MS = 5_000;
const LABEL_AGE_MS = 60_000;
/** Up to so many different values are counted exactly. */
const PRECISION = 40_000;

/**
 * Opens the search store in an Elasticsearch cluster; indices are made where they are missing. Any number of processes may have it open.
 *
 * @throws Fatal INDEX_VERSION where the data are of another version; Fatal BAD_CONFIG where the cluster does not let us in; RetryLater
 *   STORE_FAILED where it cannot be reached
 * @example
 * const store = await openElasticsearchStore({ nodes: 'http://localhost:9200', analysisVersion, registry: registry() });
 */
export async function openElasticsearchStore(options: ElasticsearchStoreOptions): Promise<Store> {
  const client = connect(options);
  try {
    const indices = await openIndices(client, options.indexPrefix ?? DEFAULT_PREFIX, options.analysisVersion);
    return storeOn(client, indices, options);
  } catch (error) {
    await client.close();
    throw error;
  }
}

/** The store on indices that are there; it closes the client. */
export function storeOn(client: Client, indices: Indices, options: ElasticsearchStoreOptions): Store {
  const letters = makeDeadLetters(client, indices.refused);
  const bulk = new BulkWriter(client, WRITE_BACKOFF, options.onWrite);
  const articles = makeArticleWriter(client, bulk, indices.articles, (letter) => letters.note(letter));
  const isAtOnce = options.visibility !== 'soon';
  const reader = makeReader(client, indices.articles, isAtOnce);
  const room: Room = {
    reader,
    labels: makeLabels(reader, isAtOnce ? 0 : LABEL_AGE_MS),
    registry: new Map(options.registry.map((document) => [document.id, document])),
  };
  return storeOf({
    client,
    bulk,
    articles,
    room,
    letters,
    indices,
    resolutions: makeResolutions(client, bulk, articles, indices.settled),
    catalogue: makeCatalogue(room, isAtOnce ? 0 : LIST_AGE_MS),
  });
}

interface Parts {
  readonly client: Client;
  readonly bulk: BulkWriter;
  readonly articles: ArticleWriter;
  readonly resolutions: Resolutions;
  readonly catalogue: Catalogue;
  readonly room: Room;
  readonly letters: DeadLetters;
  readonly indices: Indices;
}

function storeOf({ client, bulk, articles, resolutions, catalogue, room, letters, indices }: Parts): Store {
  /** Searches see what is visible; what was acknowledged is made so first. */
  const fresh = async <Result>(read: () => Result | Promise<Result>): Promise<Result> => {
    await room.reader.fresh();
    return read();
  };
  return {
    async put(records) {
      await articles.put(records);
      await letters.taken(records.article.id);
    },
    remove: (id) => articles.remove(id),
    get: (id) => articles.get(id),
    has: (id) => articles.has(id),
    everyArticle: () => everyArticle(client, indices.articles),
    searchArticles: (query) => fresh(() => searchArticles(room, query)),
    searchSpeeches: (query) => fresh(() => searchSpeeches(room, query)),
    searchCitations: (query) => fresh(() => searchCitations(room, query)),
    searchDocuments: (query) => fresh(async () => searchDocuments(await catalogue.documents(), query)),
    searchOfficials: (query) => fresh(async () => searchOfficials(room, await catalogue.officials(), query)),
    searchUnits: (query) => fresh(async () => searchUnits(await catalogue.units(), query)),
    documentsNumbered: (numbers) => fresh(() => documentsNumbered(room, numbers)),
    document: (id) => fresh(() => readDocument(room, id)),
    official: (id) => fresh(() => readOfficial(room, id)),
    citationsNumbered: (numbers) => fresh(() => citationsNumbered(room, numbers)),
    putResolutions: (resolved, settled) => resolutions.write(resolved, settled),
    settledEvidence: (numbers) => resolutions.settledEvidence(numbers),
    sketched: (ids) => fresh(() => sketchedArticles(room.reader, ids)),
    alike: (sketched) => fresh(() => alikeArticles(room.reader, sketched)),
    inGroups: (groups, most) => fresh(() => articlesInGroups(room.reader, groups, most)),
    putGroups: (groups) => putGroups(articles, groups),
    copiesOf: (id) => fresh(() => copiesOf(room.reader, id)),
    counts: () => fresh(() => countAll(room)),
    deadLetters: (page) => letters.list(page),
    async close() {
      await bulk.drained();
      await client.close();
    },
  };
}

async function countAll({ reader }: Room): Promise<StoreCounts> {
  const answer = await reader.search({
    size: 0,
    track_total_hits: true,
    aggs: {
      speeches: { nested: { path: 'speeches' } },
      citations: { nested: { path: 'citations' } },
      officials: { cardinality: { field: 'officialIds', precision_threshold: PRECISION } },
      documents: { cardinality: { field: 'documentIds', precision_threshold: PRECISION } },
    },
  });
  const count = (name: string) => aggregation(answer.aggregations, name);
  return {
    articles: totalOf(answer),
    speeches: count('speeches').doc_count ?? 0,
    citations: count('citations').doc_count ?? 0,
    officials: count('officials').value ?? 0,
    documents: count('documents').value ?? 0,
  };
}
