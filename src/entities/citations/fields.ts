import type { Citation } from '../../model/citation.ts';
import type { CitationContext } from '../citations.ts';
import type { FoundCitation } from './found.ts';

/** What the words round a citation say of the document. */
export type CitationFields = Pick<Citation, 'issuedOn' | 'issuer' | 'term' | 'title'>;

export function readFields(
  _text: string,
  _found: readonly FoundCitation[],
  _index: number,
  _context: CitationContext,
): CitationFields {
  return { issuedOn: null, issuer: null, term: null, title: null };
}
