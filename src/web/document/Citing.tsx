import type { RelatedCitation } from '../../model/citation.ts';

/** Which units cite; one that is only implied says by what. */
export function Citing({
  citingUnits,
  impliedUnit,
  citingReason,
}: Pick<RelatedCitation, 'citingUnits' | 'impliedUnit' | 'citingReason'>) {
  if (impliedUnit === null) return <>{citingUnits.join(', ') || '—'}</>;
  return (
    <>
      {impliedUnit} <span className="note">(suy từ {citingReason === 'speaker' ? 'người nói' : 'bài'})</span>
    </>
  );
}
