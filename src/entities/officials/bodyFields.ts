import { isVietnameseSyllable } from '../../text/vietnameseSyllable.ts';
import { type Phrases, phrases } from '../phrases.ts';
import { isPlaceType, readBareName } from '../places.ts';
import { AFTER_BODIES, FIELDS_OF_ANYONE } from '../vocabulary/fieldsOfState.ts';
import { SURNAMES } from '../vocabulary/surnames.ts';
import { RANKS } from '../vocabulary/titles.ts';
import { beginsBody, bodyAt, fieldAt, readCountry } from './bodyTables.ts';
import { followsDirectly, isUpper, keys, marksBefore, type Reading } from './reading.ts';

const MAX_FIELD_PARTS = 14;

/**
 * The field that a body is named after. Goes on through small letters by the tables, through capitals by themselves, and through
 * `và`, `,`, `-`, `&` where a field follows.
 */
export function readField(reading: Reading, noun: number, from: number, isPost: (index: number) => boolean): number {
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
    // `Ban Văn hóa - Xã hội`: the noun of the table has the first word of the field.
    if (first && (marks === ',' || at - noun < 2)) return null;
    const field = fieldAt(reading, at);
    if (marks === '&' || (marks !== ',' && isUpper(reading, token) && !beginsBody(reading, at))) return at + 1;
    if (!field || isPost(at) || beginsBodyStrictly(reading, at)) return null;
    // `Khoa học, Công nghệ và Môi trường`, `Lao động - Thương binh và Xã hội`, `phòng, chống ma túy`
    return token.capital || tokens[at - 1]?.capital === false ? field.end : null;
  }
  if (marks !== '') return null;
  const field = fieldAt(reading, at);
  if (token.key === 'và' || token.key === 'về') {
    const after = fieldAt(reading, at + 1);
    const next = tokens[at + 1];
    if (!next || !followsDirectly(reading, at + 1) || isPost(at + 1) || beginsBodyStrictly(reading, at + 1))
      return null;
    if (after) return after.end;
    // `Chánh Văn phòng Bộ Công an và Thiếu tướng An`
    if (isRank(reading, at + 1)) return null;
    return token.key === 'và' && next.capital && !isPersonStart(reading, at + 1) && !first
      ? wordEnd(reading, at + 1)
      : null;
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
  if (isPersonStart(reading, at)) return null;
  return wordEnd(reading, at);
}

let ranks: Phrases<true> | null = null;
function isRank({ tokens }: Reading, at: number): boolean {
  ranks ??= phrases(RANKS.map((rank) => [rank, true] as const));
  return ranks.longest(tokens, at) !== null;
}

/** End of the word in capitals at a token: `Hội đồng Chức danh giáo sư` has one that the tables lack, with its second syllable small. */
function wordEnd(reading: Reading, at: number): number {
  const first = reading.tokens[at];
  const second = reading.tokens[at + 1];
  const isWord =
    second && !second.capital && !second.number && followsDirectly(reading, at + 1) && isVietnameseSyllable(second.key);
  return isWord && isVietnameseSyllable(first?.key ?? '') && !AFTER_BODIES.has(second.key) ? at + 2 : at + 1;
}

function followsCapital(reading: Reading, at: number): boolean {
  return reading.tokens[at + 1]?.capital === true && followsDirectly(reading, at + 1);
}

/** Bodies in capitals or of two words: `ban` and `phòng` are also words inside fields. */
function beginsBodyStrictly(reading: Reading, from: number): boolean {
  const match = bodyAt(reading, from);
  if (!match) return false;
  const token = reading.tokens[from];
  const field = fieldAt(reading, from);
  if (field && field.end >= match.end) return false;
  return match.end - from > 1 || (token?.capital === true && match.value.kind !== 'neutral');
}

/** Whether a person's name seems to begin: a family name and one to four capitals, or a word that is not Vietnamese. */
export function isPersonStart(reading: Reading, from: number): boolean {
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

/** Whether a `phòng` or a `ban` bears the name of a field of state: `phòng CSGT`, `ban Dân vận`, but `phòng Marketing`, `ban Tổ chức` any may have. */
export function isNamed(reading: Reading, from: number, end: number): boolean {
  if (end === from) return false;
  const token = reading.tokens[from];
  const field = fieldAt(reading, from);
  if (field) return !FIELDS_OF_ANYONE.has(keys(reading, from, field.end)) || field.end < end;
  // `Tổ 5` is of neighbours, `Đội 3` of the police.
  if (token?.number && reading.tokens[from - 1]?.key === 'tổ') return false;
  if (!token?.capital) return true;
  return (
    isUpper(reading, token) &&
    (token.end - token.start > 3 || /\d/.test(token.key) || marksBefore(reading, from + 1) === '&')
  );
}
