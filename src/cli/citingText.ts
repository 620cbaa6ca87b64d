import type { RelatedCitation } from '../model/citation.ts';

/** Which units cite, as people read it; empty where none is known. */
export function citingText({ citingUnits, impliedUnit, citingReason }: RelatedCitation): string {
  if (impliedUnit === null) return citingUnits.join(', ');
  return `${impliedUnit} (suy từ ${citingReason === 'speaker' ? 'người nói' : 'bài'})`;
}
