import type { Citation, RelatedCitation } from '../model/citation.ts';
import type { DocumentFacts } from '../model/document.ts';
import { KNOWN_PLENUM_RESOLUTIONS, NATIONAL_CONGRESSES } from './vocabulary/congresses.ts';

/** What a document without a number is identified by: the meeting that passed it. */
export interface Meeting {
  readonly kind: 'congress' | 'plenum';
  /** Congress: its ordinal, Roman. Plenum: the term, Roman. */
  readonly term: string;
  /** Ordinal of the plenum in its term, in digits; null for congresses. */
  readonly ordinal: string | null;
  /** Party organisation whose congress it is (`Đảng bộ TP Hà Nội`); null for the whole Party. */
  readonly body: string | null;
}

const NATIONAL = /toàn[ \u00a0]quốc|của[ \u00a0]Đảng(?![ \u00a0]bộ)|[Đđ]ại[ \u00a0]hội[ \u00a0]Đảng(?![ \u00a0]bộ)/u;
const LOCAL = /[Đđ]ảng[ \u00a0]bộ/u;
const PLENUM =
  /(?:Trung[ \u00a0]ương|T\.?Ư|TW)[ \u00a0]{1,2}(?:lần[ \u00a0]thứ[ \u00a0])?(\p{L}+|\d{1,2})|lần[ \u00a0]thứ[ \u00a0](\p{L}+|\d{1,2})/iu;
const ORDINALS: readonly string[] = 'nhất hai ba tư năm sáu bảy tám chín mười'.split(' ');
const NATIONAL_TERMS: ReadonlySet<string> = new Set(NATIONAL_CONGRESSES.map(([term]) => term));

/**
 * The meetings whose resolution a citation names: one, several where it names several terms (`Trung ương 4 khóa XI, XII`), none where it
 * leaves the ordinal, the term or the organisation open (`Nghị quyết Đại hội`).
 */
export function meetingsOf(citation: Citation & Partial<Pick<RelatedCitation, 'issuerName'>>): Meeting[] {
  const terms = citation.term?.split(/,[ \u00a0]?/) ?? [];
  if (citation.form === 'congress') return terms.flatMap((term) => congressOf(citation, term) ?? []);
  if (citation.form !== 'plenum') return [];
  const ordinal = ordinalOf(citation.surface);
  return ordinal === null ? [] : terms.map((term) => ({ kind: 'plenum', term, ordinal, body: null }));
}

/** Congresses of others than the Party: `Đại hội đại biểu toàn quốc Hội Nông dân Việt Nam`. */
const OF_OTHERS =
  /(?<![Đđ]ại[ \u00a0])(?:[Hh]ội|Đoàn|Công[ \u00a0]đoàn|Liên[ \u00a0]đoàn|Mặt[ \u00a0]trận|MTTQ)(?!\p{L})/u;

/** A body of which there are many: `Đảng bộ huyện`. */
const ANY_BODY = /(?:^Đảng bộ|tỉnh|thành phố|TP|huyện|quận|thị xã|xã|phường|đặc khu|cơ sở)$/iu;

function congressOf(citation: Citation & Partial<Pick<RelatedCitation, 'issuerName'>>, term: string): Meeting | null {
  const named = `${citation.surface} ${citation.issuer ?? ''}`;
  if (LOCAL.test(named) || OF_OTHERS.test(named)) {
    const body = citation.issuerName ?? null;
    return body === null || ANY_BODY.test(body) ? null : { kind: 'congress', term, ordinal: null, body };
  }
  if (NATIONAL.test(named)) return { kind: 'congress', term, ordinal: null, body: null };
  // `Nghị quyết Đại hội XIII`: of the whole Party, as far as it has had so many.
  // but `Đại hội lần thứ IX` may be that of any organisation which the text speaks of.
  return NATIONAL_TERMS.has(term) && !/lần[ \u00a0]thứ/u.test(citation.surface)
    ? { kind: 'congress', term, ordinal: null, body: null }
    : null;
}

function ordinalOf(surface: string): string | null {
  // A later one of a list stands alone: `Trung ương 6, 7 khóa XII`.
  const alone = /^(\d{1,2})(?!\d)/.exec(surface);
  if (alone) return String(Number(alone[1]));
  const match = PLENUM.exec(surface);
  const word = (match?.[1] ?? match?.[2])?.toLowerCase();
  if (word === undefined) return null;
  if (/^\d+$/.test(word)) return String(Number(word));
  const index = ORDINALS.indexOf(word);
  return index < 0 ? null : String(index + 1);
}

/** The meeting as the issuer of its resolution: `Đại hội đại biểu toàn quốc lần thứ XIII của Đảng`, `Hội nghị Trung ương 4 khóa XII`. */
export function meetingName({ kind, term, ordinal, body }: Meeting): string {
  if (kind === 'plenum') return `Hội nghị Trung ương ${ordinal} khóa ${term}`;
  return body === null ? `Đại hội đại biểu toàn quốc lần thứ ${term} của Đảng` : `Đại hội lần thứ ${term} ${body}`;
}

/**
 * The document of a type that a meeting passed, as it is told from others: by its number where the meeting's name stands for one numbered
 * resolution (`Nghị quyết Trung ương 4 khóa XII` is `04-NQ/TW` of 30-10-2016), else by the meeting itself.
 */
export function passedBy(type: string, meeting: Meeting): DocumentFacts {
  const known =
    type === 'Nghị quyết' && meeting.kind === 'plenum'
      ? KNOWN_PLENUM_RESOLUTIONS.find(([term, ordinal]) => term === meeting.term && ordinal === meeting.ordinal)
      : undefined;
  if (known === undefined)
    return { type, number: null, issuer: meetingName(meeting), issuedOn: null, term: meeting.term };
  const [term, , number, issuedOn] = known;
  return { type, number, issuer: 'Ban Chấp hành Trung ương', issuedOn, term };
}

const CONGRESS_NAME = /^Đại hội (?:đại biểu )?(toàn quốc )?lần thứ ([IVX]+) (.+)$/u;
const PLENUM_NAME = /^Hội nghị Trung ương (\d+) khóa ([IVX]+)$/u;

/** Reads what `meetingName` wrote; null where an issuer is no meeting. */
export function readMeetingName(issuer: string): Meeting | null {
  const plenum = PLENUM_NAME.exec(issuer);
  if (plenum) return { kind: 'plenum', term: plenum[2] ?? '', ordinal: plenum[1] ?? '', body: null };
  const congress = CONGRESS_NAME.exec(issuer);
  if (!congress) return null;
  const body = congress[1] || congress[3] === 'của Đảng' ? null : (congress[3] ?? null);
  return { kind: 'congress', term: congress[2] ?? '', ordinal: null, body };
}
