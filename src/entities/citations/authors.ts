import type { Span } from '../../model/span.ts';
import type { UnitMention } from '../../model/unit.ts';
import { readBareName } from '../places.ts';
import { readTokens } from '../tokens.ts';
import { AFTER_BODY, BODY_HEADS, INNER_WORDS, INSIDE_PAIRS } from '../vocabulary/bodyWords.ts';
import { BARE_BODIES, FIXED_BODIES, HEADS_OF_BODIES, OFFICES } from '../vocabulary/issuers.ts';
import { SURNAMES } from '../vocabulary/surnames.ts';
import { firstFrom } from './textOrder.ts';

/** A body or office that can issue documents, as written. */
export interface Author extends Span {
  /** An office (`Thủ tướng`, `Bộ trưởng Bộ Y tế`), else a body. */
  readonly office: boolean;
  /** A person's name follows: the signer, who is no issuer. */
  readonly named: boolean;
}

/** The words as a pattern, the longest first, with either case of the first letter. */
export function anyOf(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const initial = word.slice(0, 1);
      const rest = word.slice(1).replaceAll('.', '\\.').replaceAll(' ', '[ \\u00a0]');
      return initial.toLowerCase() === initial ? `${initial}${rest}` : `[${initial}${initial.toLowerCase()}]${rest}`;
    })
    .join('|');
}

const FIXED = new RegExp(`(?:${anyOf(FIXED_BODIES)})(?![\\p{L}\\d])`, 'uy');
/** `Phó Thủ tướng Thường trực Chính phủ`: the first of several deputies. */
const STANDING = '(?:[ \\u00a0][Tt]hường trực(?:[ \\u00a0]Chính phủ)?)?';
const OFFICE = new RegExp(`(?:[Pp]hó )?(?:${anyOf(OFFICES)})${STANDING}(?![\\p{L}\\d])`, 'uy');
const HEAD_OF_BODY = new RegExp(`(?:[Pp]hó )?(?:${anyOf(HEADS_OF_BODIES)})${STANDING}[ \\u00a0](?=\\p{L})`, 'uy');
const BODY_HEAD = new RegExp(`(?:${anyOf(BODY_HEADS)})(?![\\p{L}\\d])`, 'uy');
/** The meeting that passed it: `Hội nghị Trung ương 3`, `Hội nghị lần thứ năm Ban Chấp hành Trung ương`. */
const PLENUM =
  /(?:(?:[Hh]ội nghị[ \u00a0](?:(?:lần thứ[ \u00a0])?[\p{L}\d]{1,5}[ \u00a0])?)|(?=Trung ương[ \u00a0]\d))(?:(?:Ban [Cc]hấp hành|BCH)[ \u00a0])?(?:[Tt]rung ương|T\.?Ư|TW|BCHTW)(?:[ \u00a0]Đảng)?(?:[ \u00a0](?:lần thứ[ \u00a0])?(?:\d{1,2}|[IVX]{1,5}))?(?![\p{L}\d])/uy;
const WORD =
  /[ \u00a0]{1,2}(?:[-–&][ \u00a0])?((?:TP|Tp|Q|P|H|T\.P)\.(?=[ \u00a0]?\p{Lu})|[\p{L}\d][\p{L}\d&.-]{0,14}(?<![.-]))/uy;
const AFTER_DOT = /[ \u00a0]?(\p{Lu}[\p{L}\d]{0,10})/uy;
/** The comma inside `Phòng, chống thiên tai`, `Phòng cháy, chữa cháy`. */
const INNER_COMMA = /,[ \u00a0](chống|chữa|cứu|tìm|truyền|khen)(?!\p{L})/uy;
const FULL_NAME = /[ \u00a0](?:[-–][ \u00a0])?(\p{Lu}\p{Ll}{0,7})(?:[ \u00a0]\p{Lu}\p{Ll}{0,7}){1,3}(?![\p{L}\d])/uy;
const COMMON_OWNER =
  /[ \u00a0](?:[Tt]ập đoàn|[Tt]ổng [Cc]ông ty|[Cc]ông ty|Trường|Khối)(?:[ \u00a0]\p{Lu}\p{L}*){0,4}(?!\p{L})/uy;
/** `Hội đồng quản trị (HĐQT) ngân hàng TMCP Công Thương`: whose board it is. */
const OWNER_OF_BOARD =
  /(?<=quản trị|thành viên)(?:[ \u00a0]\([^()\n]{2,12}\))?[ \u00a0](?:[Nn]gân hàng|[Cc]ông ty|[Tt]ập đoàn|[Tt]ổng [Cc]ông ty)(?:[ \u00a0]\p{Lu}[\p{L}\d]{0,10}){1,6}(?!\p{L})/uy;
/** `chủ tịch tỉnh`: behind an office the type of the place is enough. */
const PLACE_ALONE = /(?:tỉnh|[Tt]hành phố|TP|huyện|quận|thị xã|xã|phường)(?!\p{L})/uy;
/** Units that are a first word alone: their finder leaves the field out, and the words go on. */
const BARE_UNIT = /^(?:ban chỉ đạo|ban|hội đồng|bcđ|cơ quan|văn phòng|thanh tra|trung tâm|viện|đồn|đảng (?:ủy|uỷ))$/iu;
/** `Sở Nông nghiệp và PTNT`: the rest of the field by its letters. */
const MORE_FIELD = /[ \u00a0](?:và|&)[ \u00a0][A-ZĐ]{2,5}(?![\p{L}\d])/uy;
const LEADER = /Chủ tịch[ \u00a0]Hồ Chí Minh(?!\p{L})/uy;
/** Teams whose names have no capital behind the first word. */
const TEAM = /(?:Đoàn|Tổ)[ \u00a0](?:thanh tra|kiểm tra|giám sát|công tác)(?:[ \u00a0]liên[ \u00a0]ngành)?(?!\p{L})/uy;
const BARE = new RegExp(`(?:${anyOf(BARE_BODIES)})(?![\\p{L}\\d])`, 'uy');
const CAPITAL_AT = /\p{Lu}/u;
const MAX_WORDS = 18;
const MAX_SMALL_RUN = 6;
const MAX_PLACE_NAME = 30;

/** The body or office whose name starts at `at`, or null. Where a unit found in the text starts there, it is as long as that. */
export function readAuthor(text: string, at: number, units: readonly UnitMention[]): Author | null {
  const office = match(OFFICE, text, at);
  if (office !== null) return { start: at, end: office, office: true, named: isNamed(text, office) };
  const head = match(HEAD_OF_BODY, text, at);
  if (head === null) {
    const end = readBody(text, at, units, false);
    return end === null ? null : { start: at, end, office: false, named: isNamed(text, end) };
  }
  // the man, not the head of the city
  const leader = match(LEADER, text, at);
  if (leader !== null) return { start: at, end: head - 1, office: true, named: true };
  // the head alone is an office too, `Bộ trưởng`, whose body the text has named before
  const end = readBody(text, head, units, true) ?? match(PLACE_ALONE, text, head) ?? head - 1;
  return { start: at, end, office: true, named: isNamed(text, end) };
}

function readBody(text: string, at: number, units: readonly UnitMention[], ofOffice: boolean): number | null {
  const plenum = match(PLENUM, text, at);
  if (plenum !== null) return plenum;
  const unit = units[firstFrom(units, at)];
  if (unit?.start === at) {
    const owner = match(COMMON_OWNER, text, unit.end);
    if (owner !== null) return owner;
    const goesOn = BARE_UNIT.test(unit.surface) || match(MORE_FIELD, text, unit.end) !== null;
    return goesOn ? (readOwnBody(text, at, units, ofOffice) ?? unit.end) : unit.end;
  }
  const fixed = match(FIXED, text, at);
  if (fixed !== null) return match(OWNER_OF_BOARD, text, fixed) ?? fixed;
  return (
    readOwnBody(text, at, units, ofOffice) ??
    match(TEAM, text, at) ??
    readPlaceName(text, at) ??
    (ofOffice ? null : match(BARE, text, at))
  );
}

/** A province or city without its type word, for its authorities: `Nghị quyết 10 của Hà Nội`. */
export function readPlaceName(text: string, at: number): number | null {
  const tokens = readTokens(text.slice(at, at + MAX_PLACE_NAME));
  const place = readBareName(tokens, 0, 'province');
  const last = place === null || tokens[0]?.start !== 0 ? undefined : tokens[place.end - 1];
  return last === undefined ? null : at + last.end;
}

/**
 * A body's name by its words: a first word of the table, then words with capitals, and small ones between them; a single small
 * syllable behind a capital completes the word (`Cục Hàng không`) unless it opens the rest of the sentence. Behind an office a
 * person's name ends it (`Chánh Văn phòng Nguyễn Văn An`).
 */
function readOwnBody(text: string, at: number, units: readonly UnitMention[], ofOffice: boolean): number | null {
  // `Bộ trưởng Công Thương`: behind an office the first word of the body may be left out
  const head = match(BODY_HEAD, text, at) ?? (ofOffice && CAPITAL_AT.test(text.charAt(at)) ? at - 1 : null);
  if (head === null) return null;
  let end = head;
  let position = head;
  let small = 0;
  let afterCapital = 0;
  let previous = '';
  for (let count = 0; count < MAX_WORDS; count += 1) {
    const word = nextWord(text, position);
    if (word === null || (ofOffice && isNamed(text, position))) break;
    const { syllable } = word;
    // `Cơ quan Cảnh sát điều tra Bộ Công an`: the body it is of is known
    const part = units[firstFrom(units, word.end - syllable.length)];
    if (part !== undefined && part.start === word.end - syllable.length && part.end > word.end) {
      end = position = part.end;
      previous = '';
      small = 0;
      afterCapital = 0;
      continue;
    }
    position = word.end;
    if (/^\p{Lu}/u.test(syllable)) {
      // behind the first word it is the body's field: `Vụ Kế hoạch Tài chính`
      if (count > 0 && opensDocument(text, position, syllable)) break;
      end = position;
      previous = syllable.toLowerCase();
      afterCapital += 1;
      small = 0;
      continue;
    }
    if (/^\d/u.test(syllable)) {
      if (afterCapital > 0) end = position;
      break;
    }
    const pair = `${syllable} ${nextWord(text, position)?.syllable ?? ''}`;
    if (AFTER_BODY.has(syllable) && !INSIDE_PAIRS.has(pair) && !INSIDE_PAIRS.has(`${previous} ${syllable}`)) break;
    previous = syllable;
    if (!INNER_WORDS.has(syllable)) small += 1;
    if (small > MAX_SMALL_RUN) break;
    if (afterCapital === 1 && !INNER_WORDS.has(syllable)) end = position;
    if (/^(?:tỉnh|huyện|quận|xã|phường|phố|dân|ương)$/u.test(syllable)) end = position;
    afterCapital = 0;
  }
  return end <= at || (end === head && !ofOffice && !/[A-ZĐ]{3}|ủy|uỷ/u.test(text.slice(at, head))) ? null : end;
}

function nextWord(text: string, at: number): { readonly syllable: string; readonly end: number } | null {
  const pattern = text[at - 1] === '.' ? AFTER_DOT : WORD;
  for (const candidate of [pattern, INNER_COMMA]) {
    candidate.lastIndex = at;
    const syllable = candidate.exec(text)?.[1];
    if (syllable !== undefined) return { syllable, end: candidate.lastIndex };
  }
  return null;
}

/** `UBND tỉnh và Quyết định số`: the capital begins another document. */
function opensDocument(text: string, end: number, syllable: string): boolean {
  return /^(?:Nghị|Quyết|Chỉ|Thông|Kế|Kết|Luật|Chương|Công|Quy|Đề|Văn|Hướng)$/u.test(syllable)
    ? /^[ \u00a0](?:quyết|định|thị|tư|tri|báo|hoạch|luận|trình|văn|điện|chế|án|bản|dẫn)(?!\p{L})/u.test(
        text.slice(end, end + 8),
      )
    : false;
}

function match(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** Whether a full name with a Vietnamese family name follows at once. */
function isNamed(text: string, end: number): boolean {
  FULL_NAME.lastIndex = end;
  const family = FULL_NAME.exec(text)?.[1];
  return family !== undefined && SURNAMES.has(family.toLowerCase());
}
