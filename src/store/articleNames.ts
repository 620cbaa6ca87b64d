import { unitKey } from '../entities/unitKey.ts';
import type { ArticleRecords } from '../model/article.ts';
import type { CitationRecord } from '../model/citation.ts';
import { foldName } from '../text/fold.ts';

/** What an article names: people, units, documents. */
export type NameFacet = 'official' | 'unit' | 'document';

/** One of the things an article names. */
export interface Name {
  readonly facet: NameFacet;
  /** What makes two names one. */
  readonly key: string;
  /** How it is written here; null for documents, whose label follows from their record. */
  readonly label: string | null;
  /** Kind of a unit, else empty. */
  readonly kind: string;
  /** Whether the article speaks of it, apart from its citing. */
  isNamed: boolean;
  /** How many citations of the article are of this document, or by this unit. */
  citations: number;
}

/** Everything an article names, each name once, spelled as in its first place. */
export function namesOf(records: ArticleRecords): Name[] {
  return [...officialsOf(records), ...unitsOf(records), ...documentsOf(records)];
}

/** The documents that an article cites or holds the text of. */
export function documentsOf({ citations, documents }: Pick<ArticleRecords, 'citations' | 'documents'>): Name[] {
  const names = new Map<string, Name>();
  const document = (key: string) =>
    entry(names, key, { facet: 'document', key, label: null, kind: '', isNamed: true, citations: 0 });
  for (const { id, basis } of documents) if (basis === 'own text') document(id);
  for (const { documentId } of citations) if (documentId !== null) document(documentId).citations += 1;
  return [...names.values()];
}

/** The keys of the units that cite, also of an implied one, without doubles. */
export function citingKeys(citation: CitationRecord): string[] {
  return [...new Set(unitsCiting(citation).map(keyOfUnit))];
}

function unitsCiting({ citingUnits, impliedUnit }: CitationRecord): readonly string[] {
  return impliedUnit === null ? citingUnits : [...citingUnits, impliedUnit];
}

function officialsOf({ posts }: ArticleRecords): Name[] {
  const names = new Map<string, Name>();
  for (const { officialId: key, name: label } of posts) {
    entry(names, key, { facet: 'official', key, label, kind: '', isNamed: true, citations: 0 });
  }
  return [...names.values()];
}

function unitsOf({ units, citations }: ArticleRecords): Name[] {
  const names = new Map<string, Name>();
  const unit = (label: string, kind: string) => {
    const key = keyOfUnit(label);
    return entry(names, key, { facet: 'unit', key, label, kind, isNamed: false, citations: 0 });
  };
  for (const { name, kind } of units) unit(name, kind).isNamed = true;
  for (const citation of citations) {
    const counted = new Set<Name>();
    for (const label of unitsCiting(citation)) {
      const name = unit(label, '');
      if (!counted.has(name)) name.citations += 1;
      counted.add(name);
    }
  }
  return [...names.values()];
}

/** The unit's key; a name of which the rules leave nothing is its own key. */
function keyOfUnit(name: string): string {
  return unitKey(name) || foldName(name);
}

function entry(names: Map<string, Name>, key: string, fresh: Name): Name {
  const known = names.get(key);
  if (known) return known;
  names.set(key, fresh);
  return fresh;
}
