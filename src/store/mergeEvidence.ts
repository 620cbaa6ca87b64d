import type { Document } from '../model/document.ts';

/** One statement about a document, and how many articles make it (0: only the registry does). */
export interface Evidence {
  readonly document: Document;
  readonly articles: number;
}

const STRENGTH: Readonly<Record<Document['basis'], number>> = { 'own text': 2, registry: 1, citation: 0 };

/**
 * What is known of one document from all that is said of it. Each field is taken from the strongest statement that has it: the
 * document's own text, then the registry, then citations; among equals the one that most articles make, then the first in the
 * alphabet. So the result does not depend on the order in which the articles came.
 *
 * @param evidence about one document id, in any order
 * @returns null without evidence
 */
export function mergeEvidence(evidence: readonly Evidence[]): Document | null {
  const byStrength = [...evidence].sort((a, b) => STRENGTH[b.document.basis] - STRENGTH[a.document.basis]);
  const [strongest] = byStrength;
  if (!strongest) return null;
  const field = <Name extends keyof Document>(name: Name): Document[Name] | null => {
    const first = byStrength.find(({ document }) => document[name] !== null);
    return first ? mostSaid(byStrength, name, first.document.basis) : null;
  };
  return {
    id: strongest.document.id,
    type: field('type') ?? strongest.document.type,
    number: field('number'),
    issuer: field('issuer'),
    issuedOn: field('issuedOn'),
    term: field('term'),
    title: field('title'),
    basis: strongest.document.basis,
    articleId: field('articleId'),
  };
}

/** The value of a field that most articles give among statements of this basis. */
function mostSaid<Name extends keyof Document>(
  evidence: readonly Evidence[],
  name: Name,
  basis: Document['basis'],
): Document[Name] | null {
  const counts = new Map<Document[Name], number>();
  for (const { document, articles } of evidence) {
    const value = document[name];
    if (document.basis === basis && value !== null) counts.set(value, (counts.get(value) ?? 0) + articles);
  }
  const [best] = [...counts].sort(([a, n], [b, m]) => m - n || (String(a) < String(b) ? -1 : 1));
  return best ? best[0] : null;
}

/** Pairs of id and JSON, each once. The order of fields is fixed, as equal statements must be equal texts. */
export function distinctStatements(documents: readonly Document[]): [id: string, document: string][] {
  const texts = documents.map(({ id, type, number, issuer, issuedOn, term, title, basis, articleId }) =>
    JSON.stringify({ id, type, number, issuer, issuedOn, term, title, basis, articleId }),
  );
  return [...new Set(texts)].map((text) => [(JSON.parse(text) as Document).id, text]);
}
