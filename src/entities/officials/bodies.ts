import { isVietnameseSyllable } from '../../text/vietnameseSyllable.ts';
import { type Phrases, phrases } from '../phrases.ts';
import { isPersonName, isPlaceType, readBareName, readPlace } from '../places.ts';
import { COUNTRIES_IN_POSTS } from '../vocabulary/countries.ts';
import { FIELDS_OF_ANYONE, FIELDS_OF_STATE, VERBAL_FIELDS } from '../vocabulary/fieldsOfState.ts';
import { POST_BODIES, type PostBody } from '../vocabulary/postBodies.ts';
import { SURNAMES } from '../vocabulary/surnames.ts';
import { followsDirectly, isUpper, keys, marksBefore, type Reading } from './reading.ts';

/** The body of a post with what it belongs to, as far as it runs: tokens `[from, end)`. */
export interface BodyName {
  readonly from: number;
  readonly end: number;
  /** UTF-16 offset of its end, past a bracket that it closes with: `Cục A (Bộ B)`. */
  readonly endOffset: number;
  /** Whether it makes the bearer of a post an official. */
  readonly isOfState: boolean;
}

interface Tables {
  readonly bodies: Phrases<PostBody>;
  readonly fields: Phrases<'noun' | 'verb'>;
  readonly countries: Phrases<true>;
}

let built: Tables | null = null;
function tables(): Tables {
  built ??= {
    bodies: phrases(
      POST_BODIES.flatMap((body) => body.heads.map((words) => [words, body] as const)),
      ['space', 'dot', 'join', 'comma'],
    ),
    fields: phrases([
      ...FIELDS_OF_STATE.map((field) => [field, 'noun'] as const),
      ...VERBAL_FIELDS.map((field) => [field, 'verb'] as const),
    ]),
    countries: phrases(
      COUNTRIES_IN_POSTS.map((country) => [country, true] as const),
      ['space', 'join'],
    ),
  };
  return built;
}

/** The deepest chains of the press: `Đội A, Phòng B, Công an tỉnh C, Bộ D`. */
const MAX_DEPTH = 5;
const MAX_FIELD_PARTS = 14;

/** End of the country's name that begins at a token in capitals; null where none does. */
export function readCountry(reading: Reading, from: number): number | null {
  const token = reading.tokens[from];
  if (!token?.capital) return null;
  const end = tables().countries.longest(reading.tokens, from)?.end ?? null;
  return end;
}

/** Whether the noun of a body begins at a token. */
export function beginsBody(reading: Reading, from: number): boolean {
  return tables().bodies.longest(reading.tokens, from) !== null;
}

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
    const match = tables().bodies.longest(tokens, at);
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
  return { from, end, endOffset, isOfState };
}

function countsAsState(kinds: readonly PostBody['kind'][], named: boolean, over: boolean): boolean {
  const [first] = kinds;
  if (kinds.includes('private')) return false;
  if (first === 'public') return true;
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

/** Whether a `phòng` or a `ban` bears the name of a field of state: `phòng CSGT`, `ban Dân vận`, but `phòng Marketing`, `ban Tổ chức` any may have. */
function isNamed(reading: Reading, from: number, end: number): boolean {
  if (end === from) return false;
  const token = reading.tokens[from];
  const field = tables().fields.longest(reading.tokens, from);
  if (field) return !FIELDS_OF_ANYONE.has(keys(reading, from, field.end)) || field.end < end;
  if (!token?.capital) return true;
  return (
    isUpper(reading, token) &&
    (token.end - token.start > 3 || /\d/.test(token.key) || marksBefore(reading, from + 1) === '&')
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
  const end = readPlaceAfter(reading, name === 'field' ? readField(reading, noun, from, isPost) : from);
  return name === 'place' && end === from ? readUnknownPlace(reading, from, isPost) : end;
}

const NEEDS_NAME: ReadonlySet<string> = new Set(['hạm đội', 'quân chủng', 'binh chủng']);

/** `Quân khu 7`, `Hạm đội Thái Bình Dương`, `Bộ Tư lệnh Thủ đô` */
function readProperName(reading: Reading, noun: number, from: number, isPost: (index: number) => boolean): number {
  const { tokens } = reading;
  const needsName = NEEDS_NAME.has(keys(reading, noun, from));
  let end = from;
  while (end < from + 4 && followsDirectly(reading, end)) {
    const token = tokens[end];
    if (!token || !(token.capital || token.number) || isPost(end) || beginsBody(reading, end)) break;
    // `Hạm đội Thái Bình Dương` looks like a person, but a fleet has a name.
    if (isPersonName(tokens, end) && !(needsName && end < from + 2)) break;
    end += 1;
  }
  return end;
}

/** `Huyện ủy Đăk Glei`: capitals that are neither of the gazetteer nor a person's. */
function readUnknownPlace(reading: Reading, from: number, isPost: (index: number) => boolean): number {
  let end = from;
  while (end < from + 3 && followsDirectly(reading, end)) {
    const token = reading.tokens[end];
    if (!token?.capital || token.number || isPost(end) || beginsBody(reading, end) || SURNAMES.has(token.key)) break;
    end += 1;
  }
  return end - from === 1 && isVietnameseSyllable(reading.tokens[from]?.key ?? '') ? from : end;
}

/** The place that a body is of: `Công an tỉnh Cao Bằng`, `UBND TP`, `Sở Y tế Gia Lai`, `cấp cao tại Hà Nội`. */
function readPlaceAfter(reading: Reading, from: number): number {
  const { tokens } = reading;
  if (!isAdjacent(reading, from)) return from;
  const token = tokens[from];
  if (!token) return from;
  let end = from;
  const country = readCountry(reading, from);
  // `MTTQ Việt Nam TP.HCM`, `Hội Nông dân VN tỉnh An Giang`
  if (
    country !== null &&
    /^(?:việt nam|vn)$/.test(
      tokens
        .slice(from, country)
        .map(({ key }) => key)
        .join(' '),
    )
  )
    end = country;
  const place = readAnyPlace(reading, end);
  if (place !== null) end = place;
  else if (end === from && token.number && token.gap === 'space') end = from + 1;
  return end;
}

/** Behind the last word or the bracket after it. */
function isAdjacent(reading: Reading, index: number): boolean {
  return (
    followsDirectly(reading, index) ||
    (marksBefore(reading, index) === ')' && reading.sentence[index] === reading.sentence[index - 1])
  );
}

function readAnyPlace(reading: Reading, from: number): number | null {
  const { tokens } = reading;
  const token = tokens[from];
  if (!token || !isAdjacent(reading, from)) return null;
  if (token.key === 'tại' || token.key === 'ở') {
    if (!/^(?:cao|sự|diện|quán)$/.test(tokens[from - 1]?.key ?? '')) return null;
    return readAnyPlace(reading, from + 1);
  }
  const typed = readPlace(tokens, from, { bare: true });
  if (typed) return typed.end;
  return readBareName(tokens, from, 'district')?.end ?? null;
}

/**
 * The field that a body is named after. Goes on through small letters by the tables, through capitals by themselves, and through
 * `và`, `,`, `-`, `&` where a field follows.
 */
function readField(reading: Reading, noun: number, from: number, isPost: (index: number) => boolean): number {
  const { tokens } = reading;
  let end = from;
  for (let parts = 0; parts < MAX_FIELD_PARTS; parts += 1) {
    const next = readFieldPart(reading, noun, end, end === from, isPost);
    if (next === null) break;
    end = next;
  }
  // `Sở Y tế và`: nothing follows the joiner.
  while (end > from && (tokens[end - 1]?.key === 'và' || tokens[end - 1]?.key === 'về')) end -= 1;
  return end;
}

function readFieldPart(
  reading: Reading,
  noun: number,
  at: number,
  first: boolean,
  isPost: (index: number) => boolean,
): number | null {
  const { tokens } = reading;
  const token = tokens[at];
  if (!token || reading.sentence[at] !== reading.sentence[at - 1]) return null;
  const marks = marksBefore(reading, at);
  if (marks === ',' || marks === '-' || marks === '&' || marks === '/') {
    if (first) return null;
    const field = tables().fields.longest(tokens, at);
    if (marks === '&' || (marks !== ',' && isUpper(reading, token) && !beginsBody(reading, at))) return at + 1;
    if (!field || isPost(at) || beginsBodyStrictly(reading, at)) return null;
    // `Khoa học, Công nghệ và Môi trường`, `Lao động - Thương binh và Xã hội`, `phòng, chống ma túy`
    return token.capital || tokens[at - 1]?.capital === false ? field.end : null;
  }
  if (marks !== '') return null;
  const field = tables().fields.longest(tokens, at);
  if (token.key === 'và' || token.key === 'về') {
    const after = tables().fields.longest(tokens, at + 1);
    const next = tokens[at + 1];
    if (!next || !followsDirectly(reading, at + 1) || isPost(at + 1) || beginsBodyStrictly(reading, at + 1))
      return null;
    if (after) return after.end;
    return token.key === 'và' && next.capital && !isPersonStart(reading, at + 1) && !first ? at + 2 : null;
  }
  const joined = first || /^(?:và|về|các|chống)$/.test(tokens[at - 1]?.key ?? '') || at - 1 === noun;
  if (field && (token.capital || field.value === 'noun' || joined)) {
    if (isPost(at) && !first) return null;
    return beginsBodyStrictly(reading, at) && !first ? null : field.end;
  }
  // `Tổng cục V`, `Cục C`
  if (first && token.capital && token.end - token.start === 1 && !followsCapital(reading, at)) return at + 1;
  if (token.number) return first || tokens[at - 1]?.key === 'số' ? at + 1 : null;
  if (token.key === 'số' && tokens[at + 1]?.number) return at + 2;
  if (isUpper(reading, token) && marksBefore(reading, at + 1) === '&') return at + 1;
  if (!token.capital || isPost(at) || isPlaceType(tokens, at)) return null;
  if (beginsBodyStrictly(reading, at) || readBareName(tokens, at, 'district') || readCountry(reading, at) !== null)
    return null;
  return isPersonStart(reading, at) ? null : at + 1;
}

function followsCapital(reading: Reading, at: number): boolean {
  return reading.tokens[at + 1]?.capital === true && followsDirectly(reading, at + 1);
}

/** Bodies in capitals or of two words: `ban` and `phòng` are also words inside fields. */
function beginsBodyStrictly(reading: Reading, from: number): boolean {
  const match = tables().bodies.longest(reading.tokens, from);
  if (!match) return false;
  const token = reading.tokens[from];
  const field = tables().fields.longest(reading.tokens, from);
  if (field && field.end >= match.end) return false;
  return match.end - from > 1 || (token?.capital === true && match.value.kind !== 'neutral');
}

/** Whether a person's name seems to begin: a family name and one to four capitals, or a word that is not Vietnamese. */
function isPersonStart(reading: Reading, from: number): boolean {
  const { tokens } = reading;
  const token = tokens[from];
  if (!token?.capital) return false;
  if (!isVietnameseSyllable(token.key) && !isUpper(reading, token)) return true;
  if (!SURNAMES.has(token.key)) return false;
  const second = tokens[from + 1];
  if (!second?.capital || !followsDirectly(reading, from + 1)) return false;
  const upper = isUpper(reading, token);
  return isUpper(reading, second) === upper || second.end - second.start === 1;
}

/** `(QH)`, `(Bộ B)`: a short form of the name or the body over it, in brackets. */
function readBracket(reading: Reading, from: number): { end: number; endOffset: number; isBody: boolean } | null {
  const { tokens, text } = reading;
  const token = tokens[from];
  if (!token || marksBefore(reading, from) !== '(') return null;
  const body = tables().bodies.longest(tokens, from);
  const isBody = body !== null && token.capital;
  if (!isBody && !isUpper(reading, token)) return null;
  let end = from + 1;
  while (
    end < from + 12 &&
    end < tokens.length &&
    !text.slice(tokens[end - 1]?.end, tokens[end]?.start).includes(')')
  ) {
    if (tokens[end]?.gap === 'break') return null;
    end += 1;
  }
  const close = text.indexOf(')', tokens[end - 1]?.end);
  if (close < 0 || close - (tokens[end - 1]?.end ?? 0) > 2) return null;
  if (!isBody && end - from > 4) return null;
  return { end, endOffset: close + 1, isBody };
}

/** Public bodies that are part of another one, which is named behind a comma: `Vụ A, Bộ B`. */
const UNDER: ReadonlySet<string> = new Set(['vụ', 'cục', 'chi', 'văn', 'thanh', 'hạt', 'đồn', 'cơ', 'trại', 'tiểu']);

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
    return beginsBody(reading, end) && !isPost(end) ? end : null;
  }
  if ((marks === ',' || marks === '-') && beginsBody(reading, end) && !isPost(end)) {
    const over = tables().bodies.longest(tokens, end);
    if (!over || !token.capital) return null;
    if (marks === '-') return end;
    return over.value.kind === 'public' && (kind !== 'public' || UNDER.has(tokens[noun]?.key ?? '')) ? end : null;
  }
  return null;
}
