import { join } from 'node:path';
import { analysisVersion } from '../../pipelines/analysis.ts';
import { defineNews } from '../../pipelines/news.ts';
import { defineResolution } from '../../pipelines/resolution.ts';
import { registry } from '../../src/entities/registry.ts';
import { settleCitations } from '../../src/jobs/settle.ts';
import type { ArticleRecords } from '../../src/model/article.ts';
import type { Site } from '../../src/model/site.ts';
import { openSegmenter } from '../../src/segmenter.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import type { Store } from '../../src/store/store.ts';
import { fixturePages } from './fixturePages.ts';

const documents = registry();

export interface PageToRead {
  readonly url: string;
  /** Null for a file or an address of no declared site. */
  readonly site: Site | null;
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** Makes the records of a page as a worker does. */
export function pageReader(): (page: PageToRead) => ArticleRecords {
  const segmenter = openSegmenter('perceptron');
  const pipelines = { news: defineNews(segmenter), resolution: defineResolution(segmenter) };
  return ({ url, site, bytes, contentType }) =>
    pipelines[site?.kind ?? 'news'].run({
      page: { url, site: site?.id ?? 'file', body: bytes, contentType, fetchedAt: '2026-01-01T00:00:00+07:00' },
      site,
      documents,
    }).records;
}

/** The records of every page of the made-up press. */
export function pressRecords(): ArticleRecords[] {
  const read = pageReader();
  return fixturePages().map(({ expected, ...page }) => read({ ...page, url: expected.url }));
}

/** The store in `folder`, with the well-known documents. */
export function openStoreIn(folder: string): Store {
  return openSqliteStore(join(folder, 'store-1.sqlite'), {
    analysisVersion: analysisVersion('perceptron'),
    registry: documents,
  });
}

/** Writes these records in this order, each settled as a worker does. */
export async function writeSettled(store: Store, records: readonly ArticleRecords[]): Promise<void> {
  for (const each of records) {
    await store.put(each);
    await settleCitations(store, documents, [each]);
  }
}
