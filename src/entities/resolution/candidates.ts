import type { RelatedCitation } from '../../model/citation.ts';
import type { Document } from '../../model/document.ts';
import type { DocumentId } from '../../model/ids.ts';
import { numberKey } from '../documentId.ts';
import { parseNumber } from '../documentNumber.ts';
import { toneKey } from '../tokens.ts';
import { readSeries, type Series } from './series.ts';

/** Documents that citations may mean, by the ways in which citations name them. */
export interface Candidates {
  readonly all: ReadonlyMap<DocumentId, Document>;
  readonly series: Series;
  /** Documents of a number with its code, or of the digits alone where the citation prints no more; latest first. */
  numbered(citation: RelatedCitation): readonly Document[];
  /** Laws by name and year: `Luật Đất đai 2013`. */
  law(citation: RelatedCitation): readonly Document[];
}

const STRENGTH: Readonly<Record<Document['basis'], number>> = { 'own text': 2, registry: 1, citation: 0 };

/** Indexes documents; of two with one id the one whose basis is stronger counts. The order of `documents` does not matter. */
export function indexCandidates(documents: Iterable<Document>): Candidates {
  const all = new Map<DocumentId, Document>();
  for (const document of documents) {
    const before = all.get(document.id);
    if (!before || STRENGTH[document.basis] > STRENGTH[before.basis]) all.set(document.id, document);
  }
  const index = new Map<string, Document[]>();
  const put = (key: string, document: Document) => {
    const documentsOfKey = index.get(key);
    if (documentsOfKey) documentsOfKey.push(document);
    else index.set(key, [document]);
  };
  for (const document of [...all.values()].sort(latestFirst)) {
    const { type, number, title, issuedOn } = document;
    if (number !== null) {
      put(numberKey(number), document);
      const parts = parseNumber(number);
      if (parts) {
        const digits = numberKey(parts.digits);
        put(shortKey(type, digits, null), document);
        if (parts.year) put(shortKey(type, digits, parts.year), document);
      }
    }
    if (LAWS.has(type) && title !== null && issuedOn !== null) put(lawKey(type, title, issuedOn.slice(0, 4)), document);
  }
  const lookup = (key: string | null) => (key === null ? [] : (index.get(key) ?? []));
  return {
    all,
    series: readSeries(all.values()),
    numbered({ type, number, form }) {
      if (number === null) return [];
      if (form !== 'short') return lookup(numberKey(number));
      const parts = parseNumber(number);
      return lookup(parts && shortKey(type, numberKey(parts.digits), parts.year));
    },
    law: ({ surface }) => lookup(lawOf(surface)),
  };
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
