import { randomUUID } from 'node:crypto';
import type { Client } from '@elastic/elasticsearch';
import { RetryLater } from '../../errors.ts';
import type { CitationRecord } from '../../model/citation.ts';
import type { Resolved } from '../store.ts';
import type { ArticleWriter } from './articleWriter.ts';
import { WRITE_BACKOFF } from './backoff.ts';
import type { Revision } from './bulkBody.ts';
import type { BulkWriter } from './bulkWriter.ts';
import { askingAgain } from './client.ts';

/** What was known of a number when its citations were last settled. */
interface Settled {
  readonly number: string;
  /** Null while someone settles it, and after they died doing so. */
  readonly evidence: string | null;
  /** Who settles it. */
  readonly writer: string;
}

/** Articles that are changed at the same time. */
const MOST_AT_ONCE = 50;
/** How soon two who settled the same number at the same time try again, in ms. */
const COLLISION_DELAY_MS = 1_000;

/** Reads and writes resolutions of citations, with what was known of their numbers. */
export interface Resolutions {
  write(resolved: readonly Resolved[], settled: ReadonlyMap<string, string>): Promise<void>;
  settledEvidence(numbers: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/**
 * A number is marked as unsettled, then its citations are written, then what was known is noted, if the mark is still one's own. So who
 * dies in between leaves a number that will be settled again, and of two who settle one number at the same time, with different
 * knowledge, none can note more than the resolutions show.
 */
export function makeResolutions(client: Client, bulk: BulkWriter, articles: ArticleWriter, index: string): Resolutions {
  const note = (settled: Settled, replaces?: Revision) =>
    bulk.write({
      index,
      id: settled.number,
      write: (body) => body.write(JSON.stringify(settled)),
      ...(replaces && { replaces }),
    });
  return {
    async write(resolved, settled) {
      const writer = randomUUID();
      const marks = await Promise.all(
        [...settled].map(async ([number, evidence]) => ({
          number,
          evidence,
          mark: await note({ number, evidence: null, writer }),
        })),
      );
      await writeResolved(articles, resolved);
      const collided = await Promise.all(
        marks.map(async ({ number, evidence, mark }) => {
          if (mark && (await note({ number, evidence, writer }, mark))) return [];
          await note({ number, evidence: null, writer });
          return [number];
        }),
      );
      const [number] = collided.flat();
      if (number === undefined) return;
      throw new RetryLater('STORE_FAILED', `citations of ${number} are settled by another process, too`, {
        delayMs: COLLISION_DELAY_MS,
      });
    },
    async settledEvidence(numbers) {
      if (numbers.length === 0) return new Map();
      const { docs } = await askingAgain('settled numbers', WRITE_BACKOFF, () =>
        client.mget<Settled>({ index, ids: [...numbers] }),
      );
      return new Map(
        docs.flatMap((found) => {
          const settled = 'found' in found && found.found ? found._source : undefined;
          return settled && settled.evidence !== null ? [[settled.number, settled.evidence] as const] : [];
        }),
      );
    },
  };
}

async function writeResolved(articles: ArticleWriter, resolved: readonly Resolved[]): Promise<void> {
  const byArticle = new Map<string, Map<string, Resolved>>();
  for (const each of resolved) {
    const id = articleOf(each.id);
    byArticle.set(id, (byArticle.get(id) ?? new Map<string, Resolved>()).set(each.id, each));
  }
  const waiting = [...byArticle];
  while (waiting.length > 0) {
    await Promise.all(
      waiting.splice(0, MOST_AT_ONCE).map(([id, changes]) =>
        articles.change(id, (records) => {
          if (!records.citations.some((citation) => changes.has(citation.id))) return null;
          return { ...records, citations: records.citations.map((citation) => withResolution(citation, changes)) };
        }),
      ),
    );
  }
}

function withResolution(citation: CitationRecord, changes: ReadonlyMap<string, Resolved>): CitationRecord {
  return { ...citation, ...changes.get(citation.id) };
}

/** `ARTICLE_ID.c3` is a citation of the article `ARTICLE_ID`. */
function articleOf(citationId: string): string {
  return citationId.slice(0, Math.max(0, citationId.lastIndexOf('.')));
}
