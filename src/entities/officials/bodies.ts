import { isVietnameseSyllable } from '../../text/vietnameseSyllable.ts';
import { readPlace } from '../places.ts';
import type { PostBody } from '../vocabulary/postBodies.ts';
import { SURNAMES } from '../vocabulary/surnames.ts';
import { isNamed, isPersonStart, readField } from './bodyFields.ts';
import { readAnyPlace, readPlaceAfter, readProperName, readUnknownPlace, readVillage } from './bodyPlaces.ts';
import { beginsBody, bodyAt, fieldAt, readCountry } from './bodyTables.ts';
import { followsDirectly, isUpper, marksBefore, type Reading } from './reading.ts';

/** The body of a post with what it belongs to, as far as it runs: tokens `[from, end)`. */
export interface BodyName {
  readonly from: number;
  readonly end: number;
  /** UTF-16 offset of its end, past a bracket that it closes with: `Cục A (Bộ B)`. */
  readonly endOffset: number;
  /** Whether it makes the bearer of a post an official. */
  readonly isOfState: boolean;
  /** `thôn Nà Lọc` */
  readonly isVillage: boolean;
}

/** The deepest chains of the press: `Đội A, Phòng B, Công an tỉnh C, Bộ D`. */
const MAX_DEPTH = 5;
/** `(Bộ Nông nghiệp và Phát triển nông thôn)` */
const MAX_BRACKET = 14;

/**
 * Reads the body that a post is in, from the body's noun on: its field, place and the bodies over it (`phòng CSGT Công an tỉnh Cao
 * Bằng`, `Vụ A, Bộ B`), not through a place behind a comma (`Công an huyện Sa Pa, tỉnh Lào Cai`), nor term or person.
 *
 * @param isPost whether a post begins at a token: the body ends before it
 */
export function readBody(reading: Reading, from: number, isPost: (index: number) => boolean): BodyName | null {
  const { tokens } = reading;
  let end = from;
  let endOffset = 0;
  const kinds: PostBody['kind'][] = [];
  let named = false;
  let over = false;
  for (let depth = 0, at: number | null = from; depth < MAX_DEPTH && at !== null; depth += 1) {
    const match = bodyAt(reading, at);
    if (!match) break;
    if (depth > 0 && !isBodyOver(reading, at, match.end)) break;
    const { kind, name } = match.value;
    kinds.push(kind);
    if (depth > 0 && kind === 'public') over = true;
    end = readOwnName(reading, at, match.end, name, isPost);
    if (depth === 0) named = isNamed(reading, match.end, end);
    const bracket = readBracket(reading, end);
    endOffset = bracket?.endOffset ?? tokens[end - 1]?.end ?? 0;
    if (bracket) {
      end = bracket.end;
      if (bracket.isBody) over = true;
      // `Mặt trận Tổ quốc (MTTQ) Việt Nam TP Hà Nội`
      const place = bracket.isBody ? end : readPlaceAfter(reading, end);
      if (place > end) {
        end = place;
        endOffset = tokens[end - 1]?.end ?? endOffset;
      }
    }
    at = nextBody(reading, at, end, kind, isPost);
    if (at === null) {
      const of = readOwner(reading, end);
      if (of !== null) {
        end = of;
        endOffset = tokens[end - 1]?.end ?? endOffset;
        break;
      }
      const country = readCountry(reading, end);
      if (country !== null && followsDirectly(reading, end) && !isGivenName(reading, end, country)) {
        end = country;
        endOffset = tokens[end - 1]?.end ?? endOffset;
      }
    }
  }
  if (end === from) return null;
  const isOfState = countsAsState(kinds, named, over);
  return { from, end, endOffset, isOfState, isVillage: kinds[0] === 'village' };
}

function countsAsState(kinds: readonly PostBody['kind'][], named: boolean, over: boolean): boolean {
  const [first] = kinds;
  if (kinds.includes('private')) return false;
  if (first === 'public') return true;
  if (first === 'village') return false;
  if (first === 'institute') return over;
  return kinds.includes('public') || over || named;
}

/** `Hạm đội Thái Bình Dương của Mỹ`, `Đoàn đại biểu Quốc hội khóa XIV của TP.HCM`: term and owner. */
function readOwner(reading: Reading, from: number): number | null {
  const { tokens } = reading;
  const at = tokens[from]?.key === 'khóa' && tokens[from + 1]?.capital ? from + 2 : from;
  for (let i = from; i <= at; i += 1) if (!followsDirectly(reading, i)) return null;
  const of = tokens[at]?.key === 'của' && followsDirectly(reading, at + 1);
  if (!of && at === from) return null;
  const name = of ? at + 1 : at;
  return readCountry(reading, name) ?? readAnyPlace(reading, name);
}

function isGivenName(reading: Reading, from: number, end: number): boolean {
  // `Chủ tịch Quốc hội Nga`: a country; `Đức Anh`: a name of two syllables.
  const next = reading.tokens[end];
  return (
    end - from === 1 &&
    SURNAMES.has(reading.tokens[from]?.key ?? '') &&
    next?.capital === true &&
    followsDirectly(reading, end) &&
    isVietnameseSyllable(next.key)
  );
}

/** `Chánh thanh tra bộ GTVT`: the body over another needs two words, a capital, or one right behind it. */
function isBodyOver(reading: Reading, from: number, end: number): boolean {
  const { tokens } = reading;
  return (
    tokens[from]?.capital === true || end - from > 1 || (tokens[end]?.capital === true && followsDirectly(reading, end))
  );
}

function readOwnName(
  reading: Reading,
  noun: number,
  from: number,
  name: PostBody['name'],
  isPost: (index: number) => boolean,
): number {
  const { tokens } = reading;
  // `đại biểu Quốc hội tỉnh Bình Định`
  if (name === 'none') return tokens[noun]?.key === 'quốc' ? readPlaceAfter(reading, from) : from;
  if (name === 'proper') return readPlaceAfter(reading, readProperName(reading, noun, from, isPost));
  if (name === 'village') return readVillage(reading, from);
  const end = readPlaceAfter(reading, name === 'field' ? readField(reading, noun, from, isPost) : from);
  return name === 'place' && end === from ? readUnknownPlace(reading, from, isPost) : end;
}

/** `(QH)`, `(PC67)`, `(Bộ B)`: the initials of the name or the body over it, in brackets; not a place or a year of birth. */
function readBracket(reading: Reading, from: number): { end: number; endOffset: number; isBody: boolean } | null {
  const { tokens, text } = reading;
  const token = tokens[from];
  if (!token || marksBefore(reading, from) !== '(' || readPlace(tokens, from, { bare: true })) return null;
  const body = bodyAt(reading, from);
  const isBody = body !== null && isBodyOver(reading, from, body.end);
  if (!isBody && (!isUpper(reading, token) || /\d{3}/.test(token.key))) return null;
  let end = from + 1;
  while (end < from + MAX_BRACKET && !marksBefore(reading, end).startsWith(')')) {
    const inner = tokens[end];
    if (!inner || inner.gap === 'break' || (!isBody && !isUpper(reading, inner))) return null;
    end += 1;
  }
  const close = text.indexOf(')', tokens[end - 1]?.end);
  return end < from + MAX_BRACKET && close >= 0 ? { end, endOffset: close + 1, isBody } : null;
}

/** Public bodies that are part of another one, which is named behind a comma: `Vụ A, Bộ B`. */
const UNDER: ReadonlySet<string> = new Set([
  'vụ',
  'cục',
  'tổng',
  'chi',
  'văn',
  'thanh',
  'hạt',
  'đồn',
  'cơ',
  'trại',
  'tiểu',
  'đội',
  'phòng',
  'trạm',
  'tổ',
  'đoàn',
]);

/** Where the body over this one begins: directly, after `của` or `thuộc`, after a comma or dash. */
function nextBody(
  reading: Reading,
  noun: number,
  end: number,
  kind: PostBody['kind'],
  isPost: (index: number) => boolean,
): number | null {
  const { tokens } = reading;
  const token = tokens[end];
  if (!token || reading.sentence[end] !== reading.sentence[end - 1]) return null;
  const marks = marksBefore(reading, end).replace(')', '');
  if (marks === '') {
    if (/^(?:của|thuộc)$/.test(token.key) || (token.key === 'trực' && tokens[end + 1]?.key === 'thuộc')) {
      const at = token.key === 'trực' ? end + 2 : end + 1;
      return beginsBody(reading, at) && followsDirectly(reading, at) ? at : null;
    }
    return beginsBody(reading, end) && !isPost(end) && !isNamedLikeBody(reading, end) ? end : null;
  }
  if (marks !== ',' && marks !== '-') return null;
  // `Phòng Cảnh sát hình sự, PC02 Công an tỉnh A`
  const at = /^p[a-z]\d{2}$/.test(token.key) && followsDirectly(reading, end + 1) ? end + 1 : end;
  if (beginsBody(reading, at) && !isPost(at) && !isNamedLikeBody(reading, at)) {
    const over = bodyAt(reading, at);
    if (!over || !(tokens[at]?.capital || isProperBody(reading, at))) return null;
    if (marks === '-') return at;
    return over.value.kind === 'public' && (kind !== 'public' || isUnder(reading, noun, at)) ? at : null;
  }
  return null;
}

/** `Ban Văn hóa - Xã hội, HĐND tỉnh`: of boards only a council's. */
function isUnder({ tokens }: Reading, noun: number, over: number): boolean {
  const key = tokens[noun]?.key ?? '';
  return UNDER.has(key) || (key === 'ban' && /^(?:hđnd|hội)$/.test(tokens[over]?.key ?? ''));
}

/** `bộ Công an`, `ban Tổ chức Trung ương`: some papers write the noun small. */
function isProperBody({ tokens }: Reading, at: number): boolean {
  return (
    /^(?:bộ|ban)$/.test(tokens[at]?.key ?? '') && tokens[at + 1]?.capital === true && tokens[at + 1]?.gap === 'space'
  );
}

/** `Sở Tài chính tỉnh Cà Mau Đoàn Quốc Anh`: a family name that is the noun of a body as well. */
function isNamedLikeBody(reading: Reading, at: number): boolean {
  const isFamily = bodyAt(reading, at)?.end === at + 1 && SURNAMES.has(reading.tokens[at]?.key ?? '');
  return isFamily && isPersonStart(reading, at) && fieldAt(reading, at + 1) === null;
}
