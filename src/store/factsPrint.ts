import { createHash } from 'node:crypto';
import type { CitationRecord } from '../model/citation.ts';

/** The facts of an article as stores keep them: JSON, but for the citations. */
export interface KeptFacts {
  readonly article: string;
  readonly analysis: string;
  readonly speeches: readonly string[];
  readonly citations: readonly CitationRecord[];
}

/**
 * A print of the facts without what the citations were resolved to: equal where the same copy of a page was read in the same way. Writing such
 * facts again must change nothing, or a worker that comes back late would undo what was settled since.
 */
export function factsPrint({ article, analysis, speeches, citations }: KeptFacts): string {
  const hash = createHash('sha256').update(article).update(analysis);
  for (const speech of speeches) hash.update(speech);
  for (const citation of citations) hash.update(JSON.stringify(asRead(citation)));
  return hash.digest('base64url');
}

function asRead(citation: CitationRecord): object {
  const { documentId: _, resolution: __, resolutionReason: ___, candidates: ____, ...read } = citation;
  return read;
}
