import type { Document, DocumentFacts } from '../model/document.ts';
import type { DocumentId } from '../model/ids.ts';
import { parseNumber } from './documentNumber.ts';
import { readMeetingName } from './namedDocuments.ts';
import { unitKey } from './unitKey.ts';

/** Organs below the State as a whole: each province, district and commune has its own series. */
const LOCAL_ORGAN = /^(?:HĐND|UBND|SỞ|S[A-ZĐ]{2,})/u;
/** The term stands in the number itself, so that no other paper can have it: `1656/NQ-UBTVQH15`, `39/2024/QH15`. */
const TERM_IN_ORGAN = /^(?:UBTV)?QH\d{1,2}$/u;

/**
 * Whether no second document of its type can bear this number: State numbers with a year, but for those of provinces and below
 * (Luật Ban hành văn bản quy phạm pháp luật 2015, art. 10), and numbers of the Assembly that hold its term.
 */
export function isUniqueNumber(number: string): boolean {
  const parts = parseNumber(number);
  if (parts?.family !== 'state' || parts.organ === null) return false;
  const organ = parts.organ.toUpperCase();
  if (TERM_IN_ORGAN.test(organ)) return true;
  return parts.year !== null && !LOCAL_ORGAN.test(organ);
}

/**
 * The number in full where the kind leaves only one code open: decrees are the Government's alone (`Nghị định 168/2024` is
 * `168/2024/NĐ-CP`; Luật Ban hành văn bản quy phạm pháp luật 2015, art. 4).
 */
export function fullNumber({ type, number }: Pick<Document, 'type' | 'number'>): string | null {
  return number !== null && type === 'Nghị định' && /^\d+\/\d{4}$/u.test(number) ? `${number}/NĐ-CP` : number;
}

/** Whether every province or district has documents of this number: `04-NQ/TU`, `56/2025/NQ-HĐND`. */
export function isLocalNumber(number: string): boolean {
  const parts = parseNumber(number);
  const organ = parts?.organ?.toUpperCase();
  if (!organ) return false;
  return parts?.family === 'party' ? !organ.endsWith('TW') : LOCAL_ORGAN.test(organ);
}

/**
 * A number for comparison: capitals, at least two digits, the codes of a Quy định in one (`8-QĐi/TW` -> `08-QĐ/TW`; the press prints
 * either).
 */
export function numberKey(number: string): string {
  const key = number.toUpperCase().replace(/(?<=[-/])Q(?:ĐI|YĐ)(?=[-/])/u, 'QĐ');
  return /^\d(?!\d)/.test(key) ? `0${key}` : key;
}

/**
 * The id of a document: type and number, with what tells documents of one number apart. The day of issue where the number
 * alone does not; where no day is known, the term, else the issuer. The id does not depend on who made the document known first: a number that
 * is unique never takes a day, so that dated and undated citations agree. Congress and plenum resolutions go by their meeting.
 *
 * @example
 * documentId({ type: 'Nghị quyết', number: '15-NQ/TW', issuer: 'Bộ Chính trị', issuedOn: '2022-05-05', term: 'XIII' });
 * // 'nghi-quyet.15-nq-tw.2022-05-05'
 */
export function documentId({ type, number, issuer, issuedOn, term }: DocumentFacts): DocumentId {
  const parts = [slug(type)];
  const meeting = number === null && issuer !== null ? readMeetingName(issuer) : null;
  if (meeting) {
    if (meeting.kind === 'plenum') parts.push(`trung-uong-${meeting.ordinal}`, `khoa-${slug(meeting.term)}`);
    else parts.push(`dai-hoi-${slug(meeting.term)}`, meeting.body === null ? 'dang' : slug(unitKey(meeting.body)));
  } else {
    if (number !== null) parts.push(slug(numberKey(number)));
    if (number === null || !isUniqueNumber(number)) {
      if (number === null && issuer !== null) parts.push(slug(unitKey(issuer)));
      if (issuedOn !== null) parts.push(issuedOn);
      else if (number !== null && isLocalNumber(number) && issuer !== null) parts.push(slug(unitKey(issuer)));
      else if (term !== null) parts.push(`khoa-${slug(term)}`);
      else if (number !== null && issuer !== null) parts.push(slug(unitKey(issuer)));
    }
  }
  return parts.join('.') as DocumentId;
}

/** `15-NQ/TW` -> `15-nq-tw`, `Nghị quyết` -> `nghi-quyet`. */
function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
