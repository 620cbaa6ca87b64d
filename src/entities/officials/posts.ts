import { type Phrases, phrases } from '../phrases.ts';
import { POST_GRADES, POST_HEADS, POST_STATES, type PostHead, RESTS_OF_OTHER_WORDS } from '../vocabulary/posts.ts';
import { type BodyName, readBody } from './bodies.ts';
import { beginsBody, fieldAt } from './bodyTables.ts';
import { isAcronym, readBareField, readCountryOfPost, readPlaceOfPost, readSeat } from './postScope.ts';
import { followsDirectly, keys, type Reading } from './reading.ts';
import { skipTermAndPlace } from './termAndPlace.ts';

/** A post as it is written, tokens `[from, end)`. */
export interface Post {
  readonly from: number;
  readonly end: number;
  readonly start: number;
  /** UTF-16 offset of its end, past a bracket that it closes with. */
  readonly endOffset: number;
  /** Token after the term and the place that may follow without being part of it: `nhiệm kỳ 2015-2020`, `, tỉnh Lào Cai`. */
  readonly next: number;
  /** Token of its head, after `nguyên` and its like. */
  readonly headFrom: number;
  /** Token after its head. */
  readonly headEnd: number;
  /** Token of its body's noun; null where it names no body. */
  readonly unitFrom: number | null;
  /** Its bearer is an official. */
  readonly isOfState: boolean;
  /** Nothing but the head: `Chủ tịch`, `Bộ trưởng`. */
  readonly isBare: boolean;
}

interface Tables {
  readonly heads: Phrases<PostHead>;
  readonly states: Phrases<true>;
  readonly grades: Phrases<true>;
}

let built: Tables | null = null;
function tables(): Tables {
  const flags = (list: readonly string[]) => phrases(list.map((words) => [words, true] as const));
  built ??= {
    heads: phrases(
      POST_HEADS.flatMap((head) => head.heads.map((words) => [words, head] as const)),
      ['space', 'dot', 'join'],
    ),
    states: flags(POST_STATES),
    grades: flags(POST_GRADES),
  };
  return built;
}

/** Heads of one small syllable that end other words: `hiệu trưởng`, `tăng trưởng`, `ứng phó`, `cấp phó`. */
const ENDS_ANOTHER_WORD: ReadonlySet<string> = new Set(
  'hiệu tổ nhóm đội bếp kíp lớp tăng thôn xóm ấp bản khu kế toán máy sinh thuyền cơ đối ứng cấp gia tộc hội thủ quân cầm sở huynh chủ viện trạm đồn cục vụ bộ thứ ngoại phi phi hạm nội tiệm chi đài bưu đoàn trại sư lữ trung tiểu đại hạt'.split(
    ' ',
  ),
);

/**
 * Reads the post that begins at a token: state (`nguyên`), head (`Phó Chủ tịch`), grade (`Thường trực`), body or field or country.
 * Null where no post begins.
 */
export function readPost(reading: Reading, from: number): Post | null {
  const { tokens } = reading;
  const state = isInsidePower(reading, from) ? null : tables().states.longest(tokens, from);
  const headFrom = state && followsDirectly(reading, state.end) ? state.end : from;
  const head = tables().heads.longest(tokens, headFrom) ?? null;
  if (!head) return null;
  // `Đại sứ quán`, `Tổng lãnh sự quán`
  if (tokens[head.end]?.key === 'quán' && followsDirectly(reading, head.end)) return null;
  if (head.end - headFrom === 1 && endsAnotherWord(reading, headFrom)) return null;
  if (
    RESTS_OF_OTHER_WORDS.get(tokens[headFrom]?.key ?? '')?.test(tokens[headFrom - 1]?.key ?? '') &&
    followsDirectly(reading, headFrom)
  )
    return null;
  return readAfterHead(reading, from, { from: headFrom, end: head.end, row: head.value });
}

/** Whether a post may begin at a token: how a name or a body knows that it ends. */
export function beginsPost(reading: Reading, from: number): boolean {
  const { tokens } = reading;
  const head = tables().heads.longest(tokens, from);
  if (head) {
    if (head.end - from > 1) return true;
    return (
      (head.value.takes !== 'body' || tokens[from]?.capital === true) &&
      (beginsBody(reading, head.end) || head.value.standing === 'state')
    );
  }
  const state = tables().states.longest(tokens, from);
  if (!state || !followsDirectly(reading, state.end)) return false;
  const after = tables().heads.longest(tokens, state.end);
  return after !== null;
}

/** `chính quyền Tổng thống Trump` is no acting president. */
function isInsidePower(reading: Reading, from: number): boolean {
  return (
    reading.tokens[from]?.key === 'quyền' && reading.tokens[from - 1]?.key === 'chính' && followsDirectly(reading, from)
  );
}

function endsAnotherWord(reading: Reading, head: number): boolean {
  const before = reading.tokens[head - 1];
  return (
    before !== undefined &&
    followsDirectly(reading, head) &&
    !reading.tokens[head]?.capital &&
    ENDS_ANOTHER_WORD.has(before.key)
  );
}

/** The head of a post as it was found: tokens `[from, end)` with the table's row. */
interface Head {
  readonly from: number;
  readonly end: number;
  readonly row: PostHead;
}

/** What a post is of: its end, and whether it makes an official. */
interface Scope {
  readonly end: number;
  readonly endOffset: number;
  readonly isOfState: boolean;
  readonly body: BodyName | null;
}

function readAfterHead(reading: Reading, from: number, head: Head): Post {
  const { tokens } = reading;
  const at = skipGrade(reading, head.end);
  const takesBody = followsDirectly(reading, at) && beginsBody(reading, at);
  // `Công an` behind `Bộ trưởng` is a field, not the body.
  const isField = head.row.takes === 'field' && fieldAt(reading, at) !== null;
  const body = takesBody && !isField ? readBody(reading, at, (index) => beginsPost(reading, index)) : null;
  const served = SERVE_A_POST.test(keys(reading, head.from, head.end)) ? readServed(reading, at) : null;
  if (served)
    return { ...served, from, start: tokens[from]?.start ?? 0, headFrom: head.from, headEnd: head.end, isBare: false };
  const scope: Scope = body ? { ...body, body } : readScope(reading, head, at);
  return {
    from,
    end: scope.end,
    start: tokens[from]?.start ?? 0,
    endOffset: scope.endOffset,
    next: skipTermAndPlace(reading, scope.end),
    headFrom: head.from,
    headEnd: head.end,
    unitFrom: body ? (ownNoun(reading, head.end, body.from) ?? body.from) : null,
    isOfState: scope.isOfState || (body?.isVillage === true && isSecond(reading, from)),
    isBare: scope.end === head.end,
  };
}

/** `Bí thư Chi bộ kiêm Trưởng thôn Nà Lọc`: who heads a village is no official by that, but it is one of an official's posts. */
function isSecond({ tokens }: Reading, from: number): boolean {
  return /^(?:kiêm|thời)$/.test(tokens[from - 1]?.key ?? '');
}

const SERVE_A_POST = /^(?:trợ lý|thư ký|cố vấn)$/;

/** `trợ lý Trưởng ban Tổ chức Trung ương`, `thư ký Chủ tịch UBND tỉnh`: the post that another one serves. */
function readServed(reading: Reading, at: number): Post | null {
  const head = followsDirectly(reading, at) ? tables().heads.longest(reading.tokens, at) : null;
  if (!head || SERVE_A_POST.test(keys(reading, at, head.end)) || !reading.tokens[at]?.capital) return null;
  const post = readAfterHead(reading, at, { from: at, end: head.end, row: head.value });
  return post.isOfState ? post : null;
}

/** `ban Ban Quản lý`, but not `phòng Phòng chống ma túy`, which is named after a field. */
function saysTwice(reading: Reading, noun: number): boolean {
  const isSame = reading.tokens[noun + 1]?.key === reading.tokens[noun]?.key && followsDirectly(reading, noun + 1);
  return isSame && fieldAt(reading, noun + 1) === null;
}

/** Past `Thường trực` and its like, and `của` before a body: the token where the body begins. */
function skipGrade(reading: Reading, from: number): number {
  const { tokens } = reading;
  const grade = followsDirectly(reading, from) ? tables().grades.longest(tokens, from) : null;
  // `Thường trực Ban Bí thư`: there the grade begins a post of its own.
  let end = grade && !startsOwnPost(reading, from) ? grade.end : from;
  // `Phó Trưởng ban Thường trực Ban Chỉ đạo`: the grade stands between two nouns for one body.
  const isNoun = followsDirectly(reading, end) && NOUNS_BEFORE_GRADES.has(tokens[end]?.key ?? '');
  const graded = isNoun ? tables().grades.longest(tokens, end + 1) : null;
  if (graded && followsDirectly(reading, graded.end) && beginsBody(reading, graded.end)) end = graded.end;
  // `Phó Trưởng ban Ban Quản lý`: the noun is said twice.
  else if (isNoun && saysTwice(reading, end)) end += 1;
  const isOf = tokens[end]?.key === 'của' && followsDirectly(reading, end) && followsDirectly(reading, end + 1);
  return isOf && beginsBody(reading, end + 1) ? end + 1 : end;
}

/** What a post without a body's noun is of: a field, a place, a country, or nothing. */
function readScope(reading: Reading, head: Head, at: number): Scope {
  const { tokens } = reading;
  const { takes, standing } = head.row;
  let end = takes === 'field' ? readBareField(reading, at) : at;
  const place = takes === 'body' && standing === 'state' ? readPlaceOfPost(reading, end) : null;
  const country = readCountryOfPost(reading, end, head.from, head.end);
  // `Chủ tịch Lào Cai` is of the province
  end = Math.max(country ?? end, place ?? end);
  if (takes === 'seat') end = readSeat(reading, end);
  let isOfState = standing === 'state' || (standing === 'abroad' && country !== null);
  if (end === head.end) {
    // `chủ tịch của ABC`, `Chủ tịch PVN`: names and initials that no table knows are a firm's.
    const isOf = tokens[end]?.key === 'của' && tokens[end + 1]?.capital && readPlaceOfPost(reading, end + 1) === null;
    const isFirm = followsDirectly(reading, end) && isAcronym(reading, end);
    if (isOf || isFirm) isOfState = false;
    if (isFirm) end += 1;
  }
  return { end, endOffset: tokens[end - 1]?.end ?? 0, isOfState, body: null };
}

const NOUNS_BEFORE_GRADES: ReadonlySet<string> = new Set(['ban', 'đoàn', 'phòng']);

function startsOwnPost({ tokens }: Reading, at: number): boolean {
  return tokens[at + 2]?.key === 'ban' && tokens[at + 3]?.key === 'bí';
}

/** `Tổng Thanh tra Chính phủ`, `Tổng Kiểm toán Nhà nước`: the body's noun is in the head. */
function ownNoun(reading: Reading, headEnd: number, bodyFrom: number): number | null {
  return headEnd === bodyFrom && /^(?:thanh tra|kiểm toán)$/.test(keys(reading, headEnd - 2, headEnd))
    ? headEnd - 2
    : null;
}
