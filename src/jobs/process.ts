import type { Sheet } from '../../pipelines/sheet.ts';
import type { Archive } from '../crawl/archive.ts';
import type { Document } from '../model/document.ts';
import type { Site } from '../model/site.ts';
import type { Pipeline } from '../pipeline.ts';
import type { Store } from '../store/store.ts';
import { settleCitations } from './settle.ts';
import type { Handler } from './worker.ts';

/** Reads archived bytes with the pipeline of the site's kind and writes the article's records as one unit. */
export function processHandler(parts: {
  readonly siteOf: (id: string) => Site | undefined;
  readonly archive: Archive;
  readonly store: Store;
  readonly pipelines: { readonly news: Pipeline<Sheet>; readonly resolution: Pipeline<Sheet> };
  /** Well-known documents. */
  readonly registry: readonly Document[];
}): Handler<'process'> {
  return async ({ url, site: id, ref }) => {
    const { body, contentType, fetchedAt } = await parts.archive.read(ref);
    const site = parts.siteOf(id) ?? null;
    const pipeline = parts.pipelines[site?.kind ?? 'news'];
    const { records } = pipeline.run({
      page: { url, site: id, body, contentType, fetchedAt },
      site,
      documents: parts.registry,
    });
    await parts.store.put(records);
    await settleCitations(parts.store, parts.registry, records);
    return [];
  };
}
