import { isVietnameseSyllable } from '../text/vietnameseSyllable.ts';
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
  if (!first?.capital || first.number || NEVER_IN_NAMES.has(first.key) || !hasName(first)) return null;
  const family = SURNAMES.has(first.key);
  const foreign = !isVietnameseSyllable(first.key) || isForeignRun(reading, from);
  let end = runEnd(reading, from, foreign && !family, stops);
  if (end - from > (foreign ? MAX_FOREIGN_WORDS : MAX_SYLLABLES))
    end = from + (foreign ? MAX_FOREIGN_WORDS : MAX_SYLLABLES - 1);
  if (context === 'titled') return { from, end };
  if (end - from < 2 || (!family && !foreign)) return null;
  const place = readBareName(reading.tokens, from, 'district');
  return place && place.end >= end ? null : { from, end };
}

/** `15`, `A05` and runs too long for a word are no names; a lone capital is (`Y Thanh`, bị cáo `A`). */
function hasName(token: Token): boolean {
  return token.key !== '' && !/\d/.test(token.key);
}

/** `Kim Jong-un`, `Park Geun-hye`: a hyphen in the second or third word. */
function isForeignRun(reading: Reading, from: number): boolean {
  for (let i = from + 1; i < from + 3; i += 1) {
    const token = reading.tokens[i];
    if (!token || (token.gap !== 'space' && !isHyphen(reading, i))) return false;
    if (isHyphen(reading, i)) return true;
    if (!token.capital) return false;
    if (!isVietnameseSyllable(token.key)) return true;
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
    if (isHyphen(reading, i) || isAfterInitial(reading, i)) {
      end = i + 1;
      continue;
    }
    if (token.gap !== 'space') break;
    if (!token.capital) {
      if (foreign && PARTICLES.has(token.key) && reading.tokens[i + 1]?.capital && followsDirectly(reading, i + 1))
        continue;
      break;
    }
    if (NEVER_IN_NAMES.has(token.key) || stops(i)) break;
    // `Nguyễn Văn An UBND`: capitals throughout begin something else, unless the whole name is so.
    if (isUpper(reading, token) !== upper && token.end - token.start > 1 && !(upper && first.end - first.start <= 2))
      break;
    end = i + 1;
  }
  return end;
}

/** `Jong-un`, `Jean-Marc`: a hyphen without blanks; the second part of one that the Vietnamese press hyphenates is often small. */
function isHyphen({ text, tokens }: Reading, index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  return (
    token?.gap === 'join' && before !== undefined && token.start === before.end + 1 && text.charAt(before.end) === '-'
  );
}

/** `George W. Bush`, `Nguyễn Văn T.H`: a point after one letter. */
function isAfterInitial({ tokens }: Reading, index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (!token?.capital || !before || before.end - before.start > 1) return false;
  return token.gap === 'dot' || token.gap === 'dot space';
}
