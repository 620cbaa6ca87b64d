import type { CitationRecord } from '../model/citation.ts';

/**
 * A citation without what it was resolved to. Facts that are equal but for that are of the same copy of a page, read in the same way: writing
 * them again must change nothing, or a worker that comes back late would undo what was settled since.
 */
export function asRead(citation: CitationRecord): object {
  const { documentId: _, resolution: __, resolutionReason: ___, candidates: ____, ...read } = citation;
  return read;
}
