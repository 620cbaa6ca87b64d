import type { RelatedCitation } from '../../model/citation.ts';
import type { Document } from '../../model/document.ts';
import type { DocumentId } from '../../model/ids.ts';
import { numberKey } from '../documentId.ts';
import { parseNumber } from '../documentNumber.ts';
import { toneKey } from '../tokens.ts';
import { readSeries, type Series } from './series.ts';

/** Documents that citations may mean, by the ways in which citations name them. */
export interface Candidates {
  get(id: DocumentId): Document | null;
  readonly series: Series;
  /** Documents of a number with its code, or of the digits alone where the citation prints no more; latest first. */
  numbered(citation: RelatedCitation): readonly Document[];
  /** Laws by name and year: `Luật Đất đai 2013`. */
  law(citation: RelatedCitation): readonly Document[];
}

const STRENGTH: Readonly<Record<Document['basis'], number>> = { 'own text': 2, registry: 1, citation: 0 };

/** Documents of one number that are weighed, the latest; a text that names more is made to be slow. */
const MAX_OF_NUMBER = 200;

/** Indexes of document lists that are asked again and again: the registry is the same list for every article. */
const indexed = new WeakMap<readonly Document[], Index>();

/**
 * Indexes what is known and what the article itself says; of two documents with one id the one whose basis is stronger counts. The
 * order of the lists does not matter.
 */
export function indexCandidates(known: readonly Document[], own: readonly Document[]): Candidates {
  const base = indexed.get(known) ?? indexDocuments(known);
  indexed.set(known, base);
  const added = indexDocuments(own.filter((document) => isStronger(document, base.byId.get(document.id))));
  const merged = new Map<string, readonly Document[]>();
  const lookup = (key: string | null): readonly Document[] => {
    if (key === null) return [];
    const extra = added.byKey.get(key);
    const listed = base.byKey.get(key) ?? [];
    if (!extra) return listed;
    const both = merged.get(key) ?? [...listed.filter(({ id }) => !added.byId.has(id)), ...extra].sort(latestFirst);
    merged.set(key, both);
    return both;
  };
  return {
    get: (id) => added.byId.get(id) ?? base.byId.get(id) ?? null,
    series: base.series,
    numbered({ type, number, form }) {
      if (number === null) return [];
      if (form !== 'short') return lookup(numberKey(number));
      const parts = parseNumber(number);
      return lookup(parts && shortKey(type, numberKey(parts.digits), parts.year));
    },
    law: ({ surface }) => lookup(lawOf(surface)),
  };
}

interface Index {
  readonly byId: ReadonlyMap<DocumentId, Document>;
  /** By number, by type and digits, by name and year; each list latest first. */
  readonly byKey: ReadonlyMap<string, readonly Document[]>;
  readonly series: Series;
}

function indexDocuments(documents: readonly Document[]): Index {
  const byId = new Map<DocumentId, Document>();
  for (const document of documents) if (isStronger(document, byId.get(document.id))) byId.set(document.id, document);
  const byKey = new Map<string, Document[]>();
  for (const document of [...byId.values()].sort(latestFirst)) {
    for (const key of keysOf(document)) {
      const listed = byKey.get(key);
      if (!listed) byKey.set(key, [document]);
      else if (listed.length < MAX_OF_NUMBER) listed.push(document);
    }
  }
  return { byId, byKey, series: readSeries(byId.values()) };
}

function isStronger(document: Document, than: Document | undefined): boolean {
  return than === undefined || STRENGTH[document.basis] > STRENGTH[than.basis];
}

function keysOf({ type, number, title, issuedOn }: Document): string[] {
  const keys: string[] = [];
  const parts = number === null ? null : parseNumber(number);
  if (number !== null) keys.push(numberKey(number));
  if (parts) {
    const digits = numberKey(parts.digits);
    keys.push(shortKey(type, digits, null));
    if (parts.year) keys.push(shortKey(type, digits, parts.year));
  }
  if (LAWS.has(type) && title !== null && issuedOn !== null) keys.push(lawKey(type, title, issuedOn.slice(0, 4)));
  return keys;
}

/** Latest first; undated last; then by id, so that the order is always the same. */
function latestFirst(a: Document, b: Document): number {
  if (a.issuedOn !== b.issuedOn) return (a.issuedOn ?? '') < (b.issuedOn ?? '') ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

const LAWS: ReadonlySet<string> = new Set(['Luật', 'Bộ luật', 'Pháp lệnh']);
const LAW = /^(Bộ luật|Luật|Pháp lệnh)[ \u00a0](.{2,160}?)[ ,\u00a0]{1,2}\(?(?:năm[ \u00a0])?((?:19|20)\d\d)\)?$/iu;
/** Codes that the press abbreviates. */
const ABBREVIATED: Readonly<Record<string, string>> = {
  BLHS: 'Bộ luật Hình sự',
  BLDS: 'Bộ luật Dân sự',
  BLLĐ: 'Bộ luật Lao động',
  BLTTHS: 'Bộ luật Tố tụng hình sự',
  BLTTDS: 'Bộ luật Tố tụng dân sự',
};

function lawOf(surface: string): string | null {
  const full = surface.replace(/^BL\p{Lu}{2,4}(?=[ \u00a0])/u, (short) => ABBREVIATED[short] ?? short);
  const match = LAW.exec(full);
  return match ? lawKey(match[1] ?? '', match[2] ?? '', match[3] ?? '') : null;
}

const lawKey = (type: string, title: string, year: string) =>
  `${words(type)}|${words(title.replace(/,?[ \u00a0]\(?sửa[ \u00a0]đổi\)?$/u, ''))}|${year}`;
const words = (text: string) =>
  text
    .split(/[ ,\u00a0]+/)
    .map(toneKey)
    .join(' ');
const shortKey = (type: string, digits: string, year: string | null) => `${type}|${digits}|${year ?? ''}`;
