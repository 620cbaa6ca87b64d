import type { DocumentHeader } from '../model/article.ts';
import type { Citation, RelatedCitation } from '../model/citation.ts';
import type { Document } from '../model/document.ts';
import type { ArticleId, DocumentId } from '../model/ids.ts';
import { documentId, fullNumber, isUniqueNumber } from './documentId.ts';
import { parseNumber } from './documentNumber.ts';
import { meetingsOf, passedBy } from './namedDocuments.ts';
import { termOn } from './partyTerms.ts';

/** A citation with the issuer's full name where the text around it lets know. */
type Cited = Citation & Partial<Pick<RelatedCitation, 'issuerName'>>;

/** Who issues under these organ codes, where it is always the same body. */
const ISSUER_OF_ORGAN: ReadonlyMap<string, string> = new Map([
  ['CP', 'Chính phủ'],
  ['TTG', 'Thủ tướng Chính phủ'],
  ['QH', 'Quốc hội'],
  ['UBTVQH', 'Ủy ban Thường vụ Quốc hội'],
]);

/**
 * The documents that citations are evidence for: those named with number and day, by a number that no other document has, or by the
 * congress or plenum that passed them. In the order of the text, each once; what one citation leaves open another fills.
 */
export function documentsCited(citations: readonly Cited[]): Document[] {
  const found = new Map<DocumentId, Document>();
  for (const citation of citations) {
    for (const document of [...numberedDocument(citation), ...passedDocuments(citation)]) {
      const before = found.get(document.id);
      found.set(document.id, before ? filled(before, document) : document);
    }
  }
  return [...found.values()];
}

/** The document whose text a page holds, by its header; null where the header does not tell it from others. */
export function ownDocument(header: DocumentHeader | null, articleId: ArticleId): Document | null {
  if (!header) return null;
  const { type, number, issuer, issuedOn, title } = header;
  if (number === null && (issuer === null || issuedOn === null)) return null;
  const facts = { type, number, issuer, issuedOn, term: termOf(number, issuedOn) };
  return { ...facts, id: documentId(facts), title, basis: 'own text', articleId };
}

function numberedDocument(citation: Cited): Document[] {
  const { type, issuedOn } = citation;
  const number = fullNumber(citation);
  if (number === null || (citation.form !== 'code' && number === citation.number)) return [];
  if (issuedOn === null && !isUniqueNumber(number)) return [];
  const issuer = citation.issuerName ?? citation.issuer ?? issuerOf(number);
  const term = termOf(number, issuedOn) ?? (parseNumber(number)?.family === 'party' ? citation.term : null);
  const facts = { type, number, issuer, issuedOn, term };
  return [{ ...facts, id: documentId(facts), title: citation.title, basis: 'citation', articleId: null }];
}

function passedDocuments(citation: Cited): Document[] {
  return meetingsOf(citation).map((meeting) => {
    const facts = passedBy(citation.type, meeting);
    return { ...facts, id: documentId(facts), title: null, basis: 'citation', articleId: null };
  });
}

/** The Party's term for papers of the centre; provinces have their congresses on other days. */
function termOf(number: string | null, issuedOn: string | null): string | null {
  const parts = number === null ? null : parseNumber(number);
  if (issuedOn === null || parts?.family !== 'party' || !parts.organ?.toUpperCase().endsWith('TW')) return null;
  return termOn(issuedOn);
}

function issuerOf(number: string): string | null {
  const organ = parseNumber(number)?.organ?.toUpperCase().replace(/\d+$/, '');
  return organ === undefined ? null : (ISSUER_OF_ORGAN.get(organ) ?? null);
}

function filled(first: Document, second: Document): Document {
  return {
    ...first,
    issuer: first.issuer ?? second.issuer,
    issuedOn: first.issuedOn ?? second.issuedOn,
    term: first.term ?? second.term,
    title: first.title ?? second.title,
  };
}
