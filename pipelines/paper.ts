import type { ResolvedCitation } from '../src/model/citation.ts';
import { readStructure } from '../src/parse/paper/readStructure.ts';
import { sheetStep } from './sheet.ts';

/**
 * What the text of a document cites, it cites itself: its own number is no citation, what its grounds name it is based on, and where no body
 * is named that acts on another document, its issuer does.
 */
export const ownTextStep = sheetStep({
  name: 'own text',
  needs: ['article', 'resolved'],
  adds: ['resolved'],
  run: ({ article, resolved }) => {
    const own = article.header;
    if (own === null) return { resolved };
    const grounds = readStructure(article)?.grounds ?? [];
    const isGround = ({ start, end }: ResolvedCitation) =>
      grounds.some((ground) => ground.start <= start && end <= ground.end);
    return {
      resolved: resolved
        .filter(({ type, number }) => number === null || !(type === own.type && number === own.number))
        .map((citation) => (isGround(citation) ? { ...citation, relation: 'căn cứ' as const } : citation))
        .map((citation) => (own.issuer === null ? citation : citedBy(own.issuer, citation))),
    };
  },
});

function citedBy(issuer: string, citation: ResolvedCitation): ResolvedCitation {
  if (citation.citingUnits.length > 0) return citation;
  return { ...citation, citingUnits: [issuer], impliedUnit: null, citingReason: 'subject' };
}
