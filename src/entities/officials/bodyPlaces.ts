import { isVietnameseSyllable } from '../../text/vietnameseSyllable.ts';
import { isPersonName, readBareName, readPlace } from '../places.ts';
import { SURNAMES } from '../vocabulary/surnames.ts';
import { beginsBody, fieldAt, readCountry } from './bodyTables.ts';
import { followsDirectly, keys, marksBefore, type Reading } from './reading.ts';

const NEEDS_NAME: ReadonlySet<string> = new Set(['hạm đội', 'quân chủng', 'binh chủng']);

/** `Quân khu 7`, `Hạm đội Thái Bình Dương`, `Bộ Tư lệnh Thủ đô` */
export function readProperName(
  reading: Reading,
  noun: number,
  from: number,
  isPost: (index: number) => boolean,
): number {
  const { tokens } = reading;
  const needsName = NEEDS_NAME.has(keys(reading, noun, from));
  let end = from;
  while (end < from + 4 && followsDirectly(reading, end)) {
    const token = tokens[end];
    if (!token || !(token.capital || token.number) || isPost(end) || beginsBody(reading, end)) break;
    const field = fieldAt(reading, end);
    if (field) {
      end = field.end;
      continue;
    }
    // `Hạm đội Thái Bình Dương` looks like a person, but a fleet has a name.
    if (isPersonName(tokens, end) && !(needsName && end < from + 2)) break;
    end += 1;
  }
  return end;
}

/** `Huyện ủy Đăk Glei`: capitals that are neither of the gazetteer nor a person's. */
export function readUnknownPlace(reading: Reading, from: number, isPost: (index: number) => boolean): number {
  let end = from;
  while (end < from + 3 && followsDirectly(reading, end)) {
    const token = reading.tokens[end];
    if (!token?.capital || token.number || isPost(end) || beginsBody(reading, end) || SURNAMES.has(token.key)) break;
    end += 1;
  }
  return end - from === 1 && isVietnameseSyllable(reading.tokens[from]?.key ?? '') ? from : end;
}

/** `thôn Nà Lọc`, `buôn Tơng Liă`, `tổ 5`: a number, or up to three capitals that begin no person's name. */
export function readVillage({ tokens }: Reading, from: number): number {
  const first = tokens[from];
  if (first?.gap !== 'space' || !(first.capital || first.number) || isPersonName(tokens, from)) return from;
  if (first.number) return from + 1;
  let end = from + 1;
  while (end < from + 3 && tokens[end]?.capital && tokens[end]?.gap === 'space' && !isPersonName(tokens, end)) end += 1;
  return end;
}

/** The place that a body is of: `Công an tỉnh Cao Bằng`, `UBND TP`, `Sở Y tế Gia Lai`, `cấp cao tại Hà Nội`. */
export function readPlaceAfter(reading: Reading, from: number): number {
  const { tokens } = reading;
  if (!isAdjacent(reading, from)) return from;
  const token = tokens[from];
  if (!token) return from;
  let end = from;
  const country = readCountry(reading, from);
  // `MTTQ Việt Nam TP.HCM`, `Hội Nông dân VN tỉnh An Giang`
  if (country !== null && /^(?:việt nam|vn)$/.test(keys(reading, from, country))) end = country;
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

/** End of the place at a token, with its type word or without; of `tại` before it where a body sits `tại` a place. Null where none is. */
export function readAnyPlace(reading: Reading, from: number): number | null {
  const { tokens } = reading;
  const token = tokens[from];
  if (!token || !isAdjacent(reading, from)) return null;
  if (token.key === 'tại' || token.key === 'ở') {
    if (!/^(?:cao|sự|diện|quán)$/.test(tokens[from - 1]?.key ?? '')) return null;
    return readAnyPlace(reading, from + 1);
  }
  const typed = readPlace(tokens, from, { bare: true });
  if (typed) return typed.end;
  const circuit = readCircuit(reading, from);
  if (circuit !== null) return circuit;
  return readBareName(tokens, from, 'district')?.end ?? null;
}

/**
 * `TAND khu vực 5 - Hà Nội`, `Chi cục Hải quan khu vực II`, `Kiểm toán nhà nước chuyên ngành III`: since 1 July 2025 courts, procuracies and the offices of several ministries are of a
 * numbered circuit; that of a court is told from others by its province behind a dash.
 */
function readCircuit(reading: Reading, from: number): number | null {
  const { tokens } = reading;
  if (!followsDirectly(reading, from + 1) || !/^(?:khu vực|chuyên ngành)$/.test(keys(reading, from, from + 2)))
    return null;
  const number = tokens[from + 2];
  if (!number || !followsDirectly(reading, from + 2) || !(number.number || /^[ivx]{1,5}$/.test(number.key)))
    return null;
  const end = from + 3;
  if (marksBefore(reading, end) !== '-' || reading.sentence[end] !== reading.sentence[end - 1]) return end;
  return readPlace(tokens, end, { bare: false })?.end ?? readBareName(tokens, end, 'province')?.end ?? end;
}
