import type { Document } from '../model/document.ts';
import { documentId } from './documentId.ts';
import { meetingName, passedBy } from './namedDocuments.ts';
import { ADDED_DOCUMENTS } from './vocabulary/addedDocuments.ts';
import { KNOWN_PLENUM_RESOLUTIONS, NATIONAL_CONGRESSES } from './vocabulary/congresses.ts';
import table from './vocabulary/registry.json' with { type: 'json' };

type Row = readonly [
  type: string,
  number: string,
  issuer: string,
  issuedOn: string,
  term: string | null,
  title: string | null,
  sources: string,
];

let loaded: readonly Document[] | null = null;

/**
 * Well-known documents of Party and State: number, day and issuer are checked facts, the title is a label. With them the resolutions of
 * the national congresses and of plenums that are called by their name.
 */
export function registry(): readonly Document[] {
  loaded ??= [...numbered(), ...congresses(), ...plenums()];
  return loaded;
}

function known(facts: Omit<Document, 'id' | 'basis' | 'articleId'>): Document {
  return { ...facts, id: documentId(facts), basis: 'registry', articleId: null };
}

function numbered(): Document[] {
  // The compiler sees rows of a JSON file as arrays of anything in them; scripts/make-registry.mjs writes them in this order.
  return [...(table.documents as unknown as readonly Row[]), ...ADDED_DOCUMENTS].map(
    ([type, number, issuer, issuedOn, term, title]) => known({ type, number, issuer, issuedOn, term, title }),
  );
}

function congresses(): Document[] {
  return NATIONAL_CONGRESSES.map(([term, issuedOn]) => {
    const issuer = meetingName({ kind: 'congress', term, ordinal: null, body: null });
    return known({ type: 'Nghị quyết', number: null, issuer, issuedOn, term, title: null });
  });
}

function plenums(): Document[] {
  return KNOWN_PLENUM_RESOLUTIONS.map(([term, ordinal, , , title]) => {
    const facts = passedBy('Nghị quyết', { kind: 'plenum', term, ordinal, body: null });
    return known({ ...facts, title });
  });
}
