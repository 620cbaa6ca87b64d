import { isVietnameseSyllable } from '../text/vietnameseSyllable.ts';
import { beginsBody, readCountry } from './officials/bodyTables.ts';
import { followsDirectly, isUpper, type Reading } from './officials/reading.ts';
import { readBareName } from './places.ts';
import type { Token } from './tokens.ts';
import { SURNAMES } from './vocabulary/surnames.ts';

/** A person's name, tokens `[from, end)`. */
export interface PersonName {
  readonly from: number;
  readonly end: number;
}

/**
 * What stands before the name: a form of address, a rank or a post (`titled`: any capitals may follow, `ông Dũng`, `Tổng thống Putin`),
 * or nothing that says so (`bare`: only a family name with what follows it, or a foreign name of two words).
 */
export type NameContext = 'titled' | 'bare';

/** `Tôn Nữ Thị Hoàng Oanh` has five syllables. */
const MAX_SYLLABLES = 5;
/** `Recep Tayyip Erdogan`, `Mohammed bin Salman bin Abdulaziz` */
const MAX_FOREIGN_WORDS = 6;

/** Small words inside foreign names: `Lula da Silva`, `Mohammed bin Salman`. */
const PARTICLES: ReadonlySet<string> = new Set(
  'de da do dos del di du van von der den bin bint ibn al el ul ter la le'.split(' '),
);

/** Capitals that begin something else after a name without a mark between: `Ông An Ảnh: ...`, `Nguyễn Văn An Theo đó`. */
const NEVER_IN_NAMES: ReadonlySet<string> = new Set(
  'ông bà ảnh theo tại ngày sáng chiều tối trưa đồng trước sau khi trong với về để cho và của đã sẽ là ubnd hđnd tp tx cũng còn không ngoài'.split(
    ' ',
  ),
);

/**
 * Reads the person's name that begins at a token: the capitals up to the next small word, mark or post.
 *
 * @param stops whether a name cannot run on through this token, because a post begins there
 */
export function readPersonName(
  reading: Reading,
  from: number,
  context: NameContext,
  stops: (index: number) => boolean,
): PersonName | null {
  const first = reading.tokens[from];
  if (!first?.capital || first.number || !hasName(first)) return null;
  if (NEVER_IN_NAMES.has(first.key) && !isDong(reading, from)) return null;
  if (isPenName(reading, from)) return { from, end: from + 2 };
  const family = SURNAMES.has(first.key);
  // `chuyên gia Phòng Quy hoạch`, `Hoàng hậu Hà Lan Maxima`
  if (!family && beginsBody(reading, from)) return null;
  if (context === 'bare' && readCountry(reading, from) !== null) return null;
  // `PVN`, `IPU`: initials, not a name in capitals.
  if (
    isUpper(reading, first) &&
    !first.shouted &&
    !(reading.tokens[from + 1]?.capital && followsDirectly(reading, from + 1))
  )
    return null;
  const foreign = !isVietnameseSyllable(first.key) || isForeignRun(reading, from, context);
  let end = runEnd(reading, from, foreign && !family, stops);
  if (end - from > (foreign ? MAX_FOREIGN_WORDS : MAX_SYLLABLES))
    end = from + (foreign ? MAX_FOREIGN_WORDS : MAX_SYLLABLES - 1);
  const country = readCountry(reading, from);
  if (country !== null && country >= end) return null;
  // `Chủ tịch Gamuda Land Việt Nam`
  if (reading.tokens[end - 1]?.key === 'nam' && reading.tokens[end - 2]?.key === 'việt' && end - from > 2) return null;
  if (context === 'titled') return isPlaceOnly(reading, from, end) && !family ? null : { from, end };
  if (end - from < 2 || (!family && !foreign)) return null;
  return isPlaceOnly(reading, from, end) ? null : { from, end };
}

/** `Đồng Văn Thanh` is a family name, `Đồng thời` and `Đồng chí` are not. */
function isDong(reading: Reading, from: number): boolean {
  const next = reading.tokens[from + 1];
  return reading.tokens[from]?.key === 'đồng' && next?.capital === true && followsDirectly(reading, from + 1);
}

/** Names of the revolution that begin with no family name and with the noun of a body. */
function isPenName(reading: Reading, from: number): boolean {
  const next = reading.tokens[from + 1];
  return (
    reading.tokens[from]?.key === 'trường' &&
    next?.key === 'chinh' &&
    next.capital &&
    followsDirectly(reading, from + 1)
  );
}

function isPlaceOnly({ tokens }: Reading, from: number, end: number): boolean {
  const place = readBareName(tokens, from, 'district');
  return place !== null && place.end >= end;
}

/** `15`, `A05` and runs too long for a word are no names; a lone capital is (`Y Thanh`, bị cáo `A`). */
function hasName(token: Token): boolean {
  return token.key !== '' && !/\d/.test(token.key);
}

/** `Kim Jong-un`, `Park Geun-hye`: a hyphen in the second or third word. */
function isForeignRun(reading: Reading, from: number, context: NameContext): boolean {
  for (let i = from + 1; i < from + 3; i += 1) {
    const token = reading.tokens[i];
    if (!token || (token.gap !== 'space' && !isHyphen(reading, i))) return false;
    if (isHyphen(reading, i)) return true;
    if (!token.capital) return false;
    if (context === 'titled' && !isVietnameseSyllable(token.key)) return true;
  }
  return false;
}

function runEnd(reading: Reading, from: number, foreign: boolean, stops: (index: number) => boolean): number {
  const first = reading.tokens[from];
  const upper = first !== undefined && isUpper(reading, first);
  let end = from + 1;
  for (let i = end; i < reading.tokens.length && i - from <= MAX_FOREIGN_WORDS + 2; i += 1) {
    const token = reading.tokens[i];
    if (!token || reading.sentence[i] !== reading.sentence[i - 1] || !hasName(token)) break;
    if (isHyphen(reading, i) || isAfterInitial(reading, i) || isSpacedHyphen(reading, from, i, stops)) {
      end = i + 1;
      continue;
    }
    if (token.gap !== 'space') break;
    if (!token.capital) {
      // `Mohammed bin Salman`, `Ursula von der Leyen`
      const after = reading.tokens[PARTICLES.has(reading.tokens[i + 1]?.key ?? '') ? i + 2 : i + 1];
      if (foreign && PARTICLES.has(token.key) && after?.capital) continue;
      break;
    }
    if ((NEVER_IN_NAMES.has(token.key) && !isGivenName(reading, i)) || stops(i)) break;
    // `Nguyễn Văn An UBND`: capitals throughout begin something else, unless the whole name is so.
    if (isUpper(reading, token) !== upper && token.end - token.start > 1 && !(upper && first.end - first.start <= 2))
      break;
    end = i + 1;
  }
  return end;
}

/** `đồng chí`, `Đồng thời`, `đồng loạt` */
const AFTER_DONG: ReadonlySet<string> = new Set('chí thời loạt tình ý hành bào bộ'.split(' '));

/** `ông Mai Sỹ Đồng nói`; `ông Nguyễn Xuân Ảnh giữ chức`: `Ảnh` that names the photographer has a mark behind it. */
function isGivenName({ tokens }: Reading, index: number): boolean {
  const next = tokens[index + 1];
  if (tokens[index]?.key === 'đồng') return next?.gap !== 'space' || !AFTER_DONG.has(next.key);
  return tokens[index]?.key === 'ảnh' && next?.gap === 'space' && !next.capital;
}

/** `Jong-un`, `Jean-Marc`: a hyphen without blanks; the second part of one that the Vietnamese press hyphenates is often small. */
function isHyphen({ text, tokens }: Reading, index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  return (
    token?.gap === 'join' && before !== undefined && token.start === before.end + 1 && text.charAt(before.end) === '-'
  );
}

/**
 * `Moon Jae - in`, `Jean - Claude Juncker`, `Bashar al - Assad`: blanks round a hyphen, which word-segmented copies have. A small rest behind the
 * second name, or a foreign name behind the first.
 */
function isSpacedHyphen(reading: Reading, from: number, index: number, stops: (index: number) => boolean): boolean {
  const { tokens, text } = reading;
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token?.gap !== 'join' || !before || text.slice(before.end, token.start) !== ' - ' || token.key.length > 9)
    return false;
  if (!token.capital)
    return index - from === 2 && KOREAN_FAMILIES.has(tokens[from]?.key ?? '') && KOREAN_REST.test(token.key);
  const first = index - from === 1 && !isVietnameseSyllable(before.key);
  return (first || PARTICLES.has(before.key)) && !isUpper(reading, token) && !stops(index);
}

/** Second syllables of Korean given names as they are printed: `in`, `un`, `hye`, `wha`, `yon`. */
const KOREAN_REST =
  /^(?!cho$|kể$)(?:[bcdghjklmnprstwy]{0,2}(?:[aeiou]|ae|eo|eu|oo|ye|ya|yo|yu|wa|wo)(?:ng|n|k|l|m|p|b|h)?)$/;
const KOREAN_FAMILIES: ReadonlySet<string> = new Set(
  'kim moon lee park kang choi choe han hwang chung jung ri jo song yoon ban roh hong shin lim nam min ko suh'.split(
    ' ',
  ),
);

/** `George W. Bush`, `Nguyễn Văn T.H`: a point after one letter. */
function isAfterInitial({ tokens }: Reading, index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (!token?.capital || !before || before.end - before.start > 1) return false;
  return token.gap === 'dot' || token.gap === 'dot space';
}
