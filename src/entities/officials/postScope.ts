import { isVietnameseSyllable } from '../../text/vietnameseSyllable.ts';
import { readBareName, readPlace } from '../places.ts';
import { SURNAMES } from '../vocabulary/surnames.ts';
import { fieldAt, readCountry } from './bodyTables.ts';
import { followsDirectly, isUpper, keys, type Reading } from './reading.ts';

type Field = NonNullable<ReturnType<typeof fieldAt>>;

/** `Bộ trưởng Công an`, `Thứ trưởng Tài nguyên và Môi trường`, `Cục trưởng Hàng không`. */
export function readBareField(reading: Reading, from: number): number {
  const { tokens } = reading;
  let end = from;
  for (let parts = 0; parts < 8; parts += 1) {
    const at = tokens[end]?.key === 'và' && end > from ? end + 1 : end;
    const token = tokens[at];
    if (!token || reading.sentence[at] !== reading.sentence[at - 1]) break;
    const field = fieldAt(reading, at);
    const joined =
      token.gap === 'space' ||
      (end > from &&
        (token.gap === 'join' || (token.gap === 'comma' && (token.capital || goesOnAsList(reading, field)))));
    // `Cục phó Di sản văn hóa`, but `Bộ trưởng Y tế kiểm tra`: what is a verb as well is one behind a capital.
    if (joined && field && (token.capital || at > end || isNoun(reading, at, field) || !tokens[from]?.capital)) {
      end = field.end;
      continue;
    }
    if (joined && isAcronym(reading, at)) {
      end = at + 1;
      continue;
    }
    break;
  }
  return end;
}

/** `Y tế kiểm tra`, `Giao thông thông tin thêm` go on with a verb, `Văn hóa thông tin` with a field. */
function isNoun(reading: Reading, at: number, field: Field): boolean {
  if (field.value !== 'noun') return false;
  return keys(reading, at, field.end) !== 'thông tin' || keys(reading, at - 2, at) === 'văn hóa';
}

/** `Văn hóa, thể thao và du lịch`: in small letters the list goes on only where `và` and a field end it. */
function goesOnAsList(reading: Reading, field: Field | null): boolean {
  return field !== null && reading.tokens[field.end]?.key === 'và' && fieldAt(reading, field.end + 1) !== null;
}

/** `GTVT`, `NN&PTNT`, `GD-ĐT` */
export function isAcronym(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return token !== undefined && isUpper(reading, token) && !token.shouted;
}

/** `Chủ tịch tỉnh Hà Giang`, `Chủ tịch Đà Nẵng`, `Bí thư xã`, `Thống đốc bang Texas`, `Chủ tịch TP Hà Nội` */
export function readPlaceOfPost(reading: Reading, from: number): number | null {
  if (!followsDirectly(reading, from)) return null;
  const { tokens } = reading;
  if (tokens[from]?.key === 'bang' && tokens[from + 1]?.capital)
    return from + (/^(?:new|bắc|nam|tây)$/.test(tokens[from + 1]?.key ?? '') ? 3 : 2);
  // `Chủ tịch Hồ Chí Minh` is the man, `Chủ tịch TP Hồ Chí Minh` is of the city.
  if (tokens[from]?.key === 'hồ' && tokens[from + 1]?.key === 'chí') return null;
  const typed = readPlace(tokens, from, { bare: true });
  if (typed) return typed.name === null ? typed.end : beforeForeigner(reading, typed.name, typed.end);
  return readBareName(tokens, from, 'district')?.end ?? null;
}

/** `Thống đốc tỉnh Gunma Masaki Osawa`, `Thị trưởng thành phố New York Zohran Mamdani`: of three and more foreign words the last two are the man. */
function beforeForeigner(reading: Reading, name: number, end: number): number {
  const { tokens } = reading;
  let run = name;
  while (run < name + MAX_FOREIGN_RUN && tokens[run]?.capital && (run === name || followsDirectly(reading, run))) {
    const key = tokens[run]?.key ?? '';
    if (SURNAMES.has(key) || (run === name && isVietnameseSyllable(key))) return end;
    run += 1;
  }
  return run - name > 2 && end > run - 2 ? run - 2 : end;
}

const MAX_FOREIGN_RUN = 5;

/** Countries that are also given names: `Chủ tịch Đức`, `Phó Chủ tịch Anh` may be persons, `Thủ tướng Đức` is not. */
export function readCountryOfPost(reading: Reading, from: number, headFrom: number, headEnd: number): number | null {
  const end = followsDirectly(reading, from) ? readCountry(reading, from) : null;
  if (end === null) return null;
  const head = keys(reading, headFrom, headEnd);
  const oneSyllable = end - from === 1;
  if (
    oneSyllable &&
    /chủ tịch|bí thư|chánh|tư lệnh|giám đốc/.test(head) &&
    AMBIGUOUS.has(reading.tokens[from]?.key ?? '')
  )
    return null;
  return end;
}

const AMBIGUOUS: ReadonlySet<string> = new Set(['anh', 'đức', 'pháp', 'nga', 'áo', 'ý', 'thái', 'nhật', 'mỹ', 'bỉ']);

/** `Đại sứ Mỹ tại Việt Nam`, `Đại sứ Việt Nam ở Lào` */
export function readSeat(reading: Reading, from: number): number {
  const { tokens } = reading;
  let at = from;
  if (tokens[at]?.key === 'đặc' && tokens[at + 1]?.key === 'mệnh') at += 4;
  const country = followsDirectly(reading, at) ? readCountry(reading, at) : null;
  if (country !== null) at = country;
  if (followsDirectly(reading, at) && (tokens[at]?.key === 'tại' || tokens[at]?.key === 'ở')) {
    const host = readCountry(reading, at + 1);
    if (host !== null) return host;
  }
  return at;
}
