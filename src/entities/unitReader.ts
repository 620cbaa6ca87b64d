import type { UnitKind } from '../model/unit.ts';
import { type Phrases, phrases } from './phrases.ts';
import { isPersonName, isPlaceType, type Place, readBareName, readPlace } from './places.ts';
import type { Token } from './tokens.ts';
import { AFTER_FIELD, ministryFields, unitFields } from './vocabulary/unitFields.ts';
import { COMPANY_WORDS, TRADES, UNIT_HEADS, UNIT_LEVELS, type UnitHead } from './vocabulary/unitHeads.ts';

/** A body or place as it was read: indices of tokens, and what makes its name full. */
export interface ReadUnit {
  readonly from: number;
  /** Index of the token after it. */
  readonly end: number;
  readonly kind: UnitKind;
  /** The place it ends with; null for a body without one. */
  readonly place: Place | null;
  /** It needs no place to be known: `Bộ Chính trị`, `Sở Y tế Gia Lai`, `Bộ Công an`. */
  readonly full: boolean;
}

interface Tables {
  readonly heads: Phrases<UnitHead>;
  readonly fields: Phrases<true>;
  /** Those that small letters may write. */
  readonly smallFields: Phrases<true>;
  readonly levels: Phrases<true>;
  readonly trades: Phrases<true>;
}

let built: Tables | null = null;
function tables(): Tables {
  built ??= {
    heads: phrases(
      UNIT_HEADS.flatMap((head) => head.heads.split('; ').map((words) => [words, head] as const)),
      ['space', 'dot', 'join'],
    ),
    fields: fieldTable(unitFields()),
    smallFields: fieldTable(ministryFields()),
    trades: phrases(TRADES.map((trade) => [trade, true] as const)),
    levels: phrases(
      UNIT_LEVELS.map((level) => [level, true] as const),
      ['space', 'dot'],
    ),
  };
  return built;
}

const fieldTable = (fields: readonly string[]) =>
  phrases(
    fields.map((field) => [field, true] as const),
    ['space', 'join', 'comma'],
  );

/** An organ of an organ of an organ is the deepest that names go: `Thường trực Ban Thường vụ Đảng ủy Công an Trung ương`. */
const MAX_DEPTH = 4;
const MAX_FIELD = 9;
const MAX_COMPANY = 14;
const MAX_PROPER = 4;

/** Reads the body (with what it belongs to) or the place that begins at a token, as far as it goes; null where none does. */
export function readUnit(tokens: readonly Token[], from: number): ReadUnit | null {
  const body = readBody(tokens, from, 0);
  if (body) return body;
  const place = readPlace(tokens, from, { bare: false });
  return place?.kind ? { from, end: place.end, kind: place.kind, place, full: true } : null;
}

function readBody(tokens: readonly Token[], from: number, depth: number): ReadUnit | null {
  const match = tables().heads.longest(tokens, from);
  if (!match) return null;
  const head = match.value;
  const headEnd = match.end;
  const proper = tokens.slice(from, headEnd).some((token) => token.capital);
  if (head.capital && !tokens[from]?.capital) return null;
  // `Tỉnh ủy viên` is a member, no committee.
  const next = tokens[headEnd];
  if (next?.key === 'viên' && next.gap === 'space' && tokens[headEnd - 1]?.key === 'ủy') return null;
  const before = tokens[from - 1];
  // `Luật Mặt trận Tổ quốc Việt Nam` is a document about the body.
  if (depth === 0 && before?.key === 'luật' && tokens[from]?.gap === 'space') return null;
  // The rest of a body that is not known: `Ủy ban Thường vụ` of a foreign parliament.
  if (before?.key === 'ủy' && tokens[from]?.key === 'ban' && tokens[from]?.gap === 'space') return null;
  if (head.notBefore && next?.gap === 'space' && !next.capital && head.notBefore.split(' ').includes(next.key))
    return null;
  if (depth === 0 && head.notAfter && before && tokens[from]?.gap === 'space') {
    if (head.notAfter.split(' ').includes(before.key)) return null;
  }

  const ownEnd = readOwnName(tokens, headEnd, head);
  if (ownEnd === null) return null;
  const tail = readTail(tokens, ownEnd, head, depth);
  const { kind } = head;
  if (tail) {
    // `579 đảng bộ xã, phường`: a small head with a bare type word behind a number or `các` means many of them.
    const bare = tail.place !== null && tail.place.name === null;
    const many = before?.number || MANY.has(before?.key ?? '');
    if (bare && !proper && many) return null;
    if (!proper && tokens[tail.end - 1]?.key === 'cấp') return null;
    return { from, end: tail.end, kind, place: tail.place, full: tail.full };
  }
  if (head.needs === 'tail' || head.needs === 'parent') return null;
  // `Ban Tổ chức tỉnh uỷ`: behind another body small letters are enough.
  if (!proper && head.needs === 'nothing' && (depth === 0 || head.kind !== 'party committee')) return null;
  const full = head.takes === 'none' || head.takes === 'country' || head.needs === 'name' || head.needs === 'number';
  return { from, end: ownEnd, kind, place: null, full };
}

const MANY: ReadonlySet<string> = new Set(['các', 'nhiều', 'từng', 'mỗi', 'những', 'số', 'hai', 'ba']);

/** End of the field, proper name or number that the head must have; `from` where it needs none, null where it lacks it. */
function readOwnName(tokens: readonly Token[], from: number, head: UnitHead): number | null {
  const token = tokens[from];
  switch (head.needs) {
    case 'field':
      return token?.gap === 'space' ? readField(tokens, from, head) : null;
    case 'name':
      if (token?.gap !== 'space') return null;
      return head.kind === 'company' ? readCompany(tokens, from) : readProper(tokens, from);
    case 'number':
      return token?.gap === 'space' && token.number ? from + 1 : null;
    default:
      return from;
  }
}

function readField(tokens: readonly Token[], from: number, head: UnitHead): number | null {
  const first = tokens[from];
  const word = tokens[from - 1];
  if (!first || !word) return null;
  if (word.key === 'sở' && !word.capital && NOT_SO.has(tokens[from - 2]?.key ?? '')) return null;
  if (first.capital || first.key === 'về') {
    const known = tables().fields.longest(tokens, from);
    // A bare `Ban Tổ chức` is of a feast or a contest, more often than of a committee.
    const organiser = word.key === 'ban' && first.key === 'tổ' && known?.end === from + 2 && !hasTail(tokens, from + 2);
    if (known) return organiser ? null : known.end;
  } else if (word.key === 'ban' && word.capital) {
    // `Ban dân vận Thành ủy`
    const known = tables().fields.longest(tokens, from);
    return known && hasTail(tokens, known.end) ? known.end : null;
  } else if (word.key === 'bộ' || word.key === 'sở') {
    const known = tables().smallFields.longest(tokens, from);
    return known && known.end - from > 1 ? known.end : null;
  }
  // `phòng Covid-19` wards off a disease: a field that no table knows needs its head word in capitals too.
  if (!head.open || !word.capital || !first.capital || first.shouted) return null;
  if (isPersonName(tokens, from)) return null;
  let end = from + 1;
  for (let i = end; i < Math.min(from + MAX_FIELD, tokens.length); i += 1) {
    const token = tokens[i];
    if (!token || (token.gap !== 'space' && token.gap !== 'join')) break;
    if (AFTER_FIELD.has(token.key) && !token.capital) break;
    if (isPlaceType(tokens, i) || isPersonName(tokens, i) || readBareName(tokens, i, 'province')) break;
    if (token.capital && tables().heads.longest(tokens, i)) break;
    if (token.key !== 'và') end = i + 1;
  }
  return end;
}

/** `cơ sở giáo dục`, `trụ sở công an` are no departments. */
const NOT_SO: ReadonlySet<string> = new Set(['cơ', 'trụ']);

function hasTail(tokens: readonly Token[], from: number): boolean {
  const next = tokens[from];
  if (next?.gap !== 'space') return false;
  return (
    isPlaceType(tokens, from) ||
    tables().heads.longest(tokens, from) !== null ||
    tables().levels.longest(tokens, from) !== null ||
    readBareName(tokens, from, 'province') !== null
  );
}

function readProper(tokens: readonly Token[], from: number): number | null {
  let end = from;
  while (end < from + MAX_PROPER) {
    const token = tokens[end];
    if (!token?.capital || token.shouted || token.gap !== 'space' || isPersonName(tokens, end)) break;
    end += 1;
  }
  return end > from ? end : null;
}

function readCompany(tokens: readonly Token[], from: number): number | null {
  // `các tập đoàn Nhà nước`
  if (tokens[from]?.key === 'nhà' && tokens[from + 1]?.key === 'nước') return null;
  let end: number | null = null;
  let small = 0;
  for (let i = from; i < Math.min(from + MAX_COMPANY, tokens.length); i += 1) {
    const token = tokens[i];
    if (!token || token.shouted || (token.gap !== 'space' && token.gap !== 'join')) break;
    if (token.capital && i > from && tables().heads.longest(tokens, i)) break;
    // `Tổng công ty Điện lực TP. Hà Nội`
    const place = end === i ? readPlace(tokens, i, { bare: false }) : null;
    if (place) return place.end;
    const trade: number = (token.capital || end === i ? tables().trades.longest(tokens, i)?.end : null) ?? i;
    if (trade > i + 1) {
      end = trade;
      i = trade - 1;
      small = 0;
      continue;
    }
    if (token.capital || (token.number && end === i)) {
      end = i + 1;
      small = 0;
    } else if (!COMPANY_WORDS.has(token.key)) {
      // `Công ty Xổ số kiến thiết Kiên Giang`: up to three small syllables may stand before the next capital.
      small += 1;
      if (end === null || small > 3 || AFTER_FIELD.has(token.key)) break;
    }
  }
  return end;
}

interface Tail {
  readonly end: number;
  readonly place: Place | null;
  readonly full: boolean;
}

/** What the body belongs to: another body, a level, a place. */
function readTail(tokens: readonly Token[], from: number, head: UnitHead, depth: number): Tail | null {
  const takes = head.takes ?? 'any';
  if (takes === 'none') return null;
  const first = tokens[from];
  if (first?.gap !== 'space') return null;
  // `Đoàn đại biểu Quốc hội khóa XV của TP.HCM`
  if (head.kind === 'national assembly delegation' && first.key === 'khóa')
    return readTail(tokens, from + 2, head, MAX_DEPTH);
  if (takes === 'any') {
    const of = first.key === 'của' && OF_KINDS.has(head.kind);
    if (depth < MAX_DEPTH) {
      const body = readBody(tokens, of ? from + 1 : from, depth + 1);
      if (body) return body;
    }
    if (of) return readNamedPlace(tokens, from + 1, head);
    if (head.needs === 'parent') return null;
    const level = tables().levels.longest(tokens, from);
    if (level) {
      const place = readPlace(tokens, level.end, { bare: false });
      // `Đảng bộ Thủ đô` is told by its other name where the text has it.
      return { end: place?.end ?? level.end, place, full: first.key !== 'thủ' };
    }
  }
  const bareName = readBareName(tokens, from, takes === 'district' ? 'district' : 'province');
  if (bareName) {
    // `Ủy ban MTTQ VN TP.HCM`: the country's organisation in a place.
    const place =
      takes === 'any' && tokens[bareName.end]?.gap === 'space' ? readPlace(tokens, bareName.end, { bare: true }) : null;
    return { end: place?.end ?? bareName.end, place: place ?? bareName, full: place === null || place.name !== null };
  }
  if (takes === 'country') return null;
  const place = readPlace(tokens, from, { bare: true });
  return place && { end: place.end, place, full: place.name !== null };
}

/** Bodies that are said to be `của` what they belong to: `Ủy ban Pháp luật của Quốc hội`, `Hạm đội Thái Bình Dương của Mỹ`. */
const OF_KINDS: ReadonlySet<UnitKind> = new Set(['board', 'national assembly delegation', 'armed forces']);

function readNamedPlace(tokens: readonly Token[], from: number, head: UnitHead): Tail | null {
  if (head.needs === 'parent') return null;
  const place = readPlace(tokens, from, { bare: false }) ?? readBareName(tokens, from, 'province');
  return place && { end: place.end, place, full: true };
}
