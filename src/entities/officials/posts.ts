import { type Phrases, phrases } from '../phrases.ts';
import { readBareName, readPlace } from '../places.ts';
import { FIELDS_OF_STATE } from '../vocabulary/fieldsOfState.ts';
import { POST_GRADES, POST_HEADS, POST_STATES, type PostHead, RESTS_OF_OTHER_WORDS } from '../vocabulary/posts.ts';
import { beginsBody, readBody, readCountry } from './bodies.ts';
import { followsDirectly, marksBefore, type Reading } from './reading.ts';

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
  readonly fields: Phrases<true>;
}

let built: Tables | null = null;
function tables(): Tables {
  const flags = (list: readonly string[]) => phrases(list.map((words) => [words, true] as const));
  built ??= {
    heads: phrases(
      POST_HEADS.flatMap((head) => head.heads.map((words) => [words, head] as const)),
      ['space', 'dot'],
    ),
    states: flags(POST_STATES),
    grades: flags(POST_GRADES),
    fields: flags(FIELDS_OF_STATE),
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
  const state = tables().states.longest(tokens, from);
  const headFrom = state && followsDirectly(reading, state.end) ? state.end : from;
  const head = tables().heads.longest(tokens, headFrom) ?? null;
  if (!head) return null;
  if (head.end - headFrom === 1 && endsAnotherWord(reading, headFrom)) return null;
  if (
    RESTS_OF_OTHER_WORDS.get(tokens[headFrom]?.key ?? '')?.test(tokens[headFrom - 1]?.key ?? '') &&
    followsDirectly(reading, headFrom)
  )
    return null;
  return readAfterHead(reading, from, headFrom, head.value, head.end);
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

function endsAnotherWord(reading: Reading, head: number): boolean {
  const before = reading.tokens[head - 1];
  return (
    before !== undefined &&
    followsDirectly(reading, head) &&
    !reading.tokens[head]?.capital &&
    ENDS_ANOTHER_WORD.has(before.key)
  );
}

function readAfterHead(reading: Reading, from: number, headFrom: number, head: PostHead, headEnd: number): Post | null {
  const { tokens } = reading;
  const isPost = (index: number) => beginsPost(reading, index);
  let end = headEnd;
  const grade = followsDirectly(reading, end) ? tables().grades.longest(tokens, end) : null;
  // `Thường trực Ban Bí thư`: there the grade begins a post of its own.
  if (grade && !startsOwnPost(reading, end)) end = grade.end;
  if (
    tokens[end]?.key === 'của' &&
    followsDirectly(reading, end) &&
    followsDirectly(reading, end + 1) &&
    beginsBody(reading, end + 1)
  )
    end += 1;
  const bodyFollows =
    followsDirectly(reading, end) && beginsBody(reading, end) && !(head.takes === 'field' && isField(reading, end));
  const body = bodyFollows ? readBody(reading, end, isPost) : null;
  let endOffset = tokens[end - 1]?.end ?? 0;
  let isOfState = head.standing === 'state';
  if (body) {
    end = Math.max(end, body.end);
    endOffset = body.end >= end ? body.endOffset : endOffset;
    isOfState = body.isOfState;
  } else {
    if (head.takes === 'field') end = readBareField(reading, end);
    const place = head.takes === 'body' && head.standing === 'state' ? readPlaceOfPost(reading, end) : null;
    const country = followsDirectly(reading, end) ? readCountryOfPost(reading, end, headFrom, headEnd) : null;
    end = country ?? place ?? end;
    if (head.standing === 'abroad') isOfState = country !== null;
    if (head.takes === 'seat') end = readSeat(reading, end);
    // `chủ tịch của ABC`
    if (
      end === headEnd &&
      tokens[end]?.key === 'của' &&
      tokens[end + 1]?.capital &&
      readPlaceOfPost(reading, end + 1) === null
    )
      isOfState = false;
    // `Chủ tịch PVN`: initials that no table knows are a firm's.
    if (end === headEnd && followsDirectly(reading, end) && isAcronym(reading, end)) {
      end += 1;
      isOfState = false;
    }
    endOffset = tokens[end - 1]?.end ?? 0;
  }
  return {
    from,
    end,
    start: tokens[from]?.start ?? 0,
    endOffset,
    next: skipTermAndPlace(reading, end),
    headFrom,
    unitFrom: body?.from ?? null,
    isOfState,
    isBare: end === headEnd,
  };
}

function startsOwnPost({ tokens }: Reading, at: number): boolean {
  return tokens[at + 2]?.key === 'ban' && tokens[at + 3]?.key === 'bí';
}

/** `Công an` behind `Bộ trưởng` is a field, not the body. */
function isField({ tokens }: Reading, at: number): boolean {
  return tables().fields.longest(tokens, at) !== null;
}

/** `Bộ trưởng Công an`, `Thứ trưởng Tài nguyên và Môi trường`, `Cục trưởng Hàng không`. */
function readBareField(reading: Reading, from: number): number {
  const { tokens } = reading;
  let end = from;
  for (let parts = 0; parts < 8; parts += 1) {
    const at = tokens[end]?.key === 'và' && end > from ? end + 1 : end;
    const token = tokens[at];
    if (!token || reading.sentence[at] !== reading.sentence[at - 1]) break;
    const joined =
      token.gap === 'space' || (end > from && (token.gap === 'join' || (token.gap === 'comma' && token.capital)));
    const field = tables().fields.longest(tokens, at);
    if (joined && field && (token.capital || at > end || end === from || !tokens[from]?.capital)) {
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

/** `GTVT`, `NN&PTNT`, `GD-ĐT` */
function isAcronym({ text, tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  if (!token?.capital || token.end - token.start < 2 || token.shouted) return false;
  const word = text.slice(token.start, token.end);
  return word === word.toUpperCase();
}

/** `Chủ tịch tỉnh Hà Giang`, `Chủ tịch Đà Nẵng`, `Bí thư xã`, `Thống đốc bang Texas`, `Chủ tịch TP Hà Nội` */
function readPlaceOfPost(reading: Reading, from: number): number | null {
  if (!followsDirectly(reading, from)) return null;
  const { tokens } = reading;
  if (tokens[from]?.key === 'bang' && tokens[from + 1]?.capital)
    return from + (/^(?:new|bắc|nam|tây)$/.test(tokens[from + 1]?.key ?? '') ? 3 : 2);
  return readPlace(tokens, from, { bare: true })?.end ?? readBareName(tokens, from, 'district')?.end ?? null;
}

/** Countries that are also given names: `Chủ tịch Đức`, `Phó Chủ tịch Anh` may be persons, `Thủ tướng Đức` is not. */
function readCountryOfPost(reading: Reading, from: number, headFrom: number, headEnd: number): number | null {
  const end = readCountry(reading, from);
  if (end === null) return null;
  const head = reading.tokens
    .slice(headFrom, headEnd)
    .map(({ key }) => key)
    .join(' ');
  const oneSyllable = end - from === 1;
  if (
    oneSyllable &&
    /chủ tịch|bí thư|chánh|tư lệnh|giám đốc/.test(head) &&
    AMBIGUOUS.has(reading.tokens[from]?.key ?? '')
  )
    return null;
  // `Bộ trưởng Đức Anh`: no; `Thủ tướng Anh Theresa May`: yes.
  return end;
}

const AMBIGUOUS: ReadonlySet<string> = new Set(['anh', 'đức', 'pháp', 'nga', 'áo', 'ý', 'thái', 'nhật', 'mỹ', 'bỉ']);

/** `Đại sứ Mỹ tại Việt Nam`, `Đại sứ Việt Nam ở Lào` */
function readSeat(reading: Reading, from: number): number {
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

/** Past `khóa XII`, `nhiệm kỳ 2015-2020`, `, tỉnh Lào Cai`, `(Hà Nội)` behind a post: the token after them. */
function skipTermAndPlace(reading: Reading, from: number): number {
  const { tokens } = reading;
  let at = from;
  for (let steps = 0; steps < 4; steps += 1) {
    const token = tokens[at];
    if (!token || reading.sentence[at] !== reading.sentence[at - 1]) break;
    const marks = marksBefore(reading, at).replace(/^\)/, '');
    if (!/^[,(]?$/.test(marks)) break;
    const end = readTerm(reading, at) ?? (marks === '' ? null : readPlaceBehind(reading, at));
    if (end === null || (marks === '(' && !marksBefore(reading, end).startsWith(')'))) break;
    at = end;
  }
  return at;
}

function readTerm({ tokens }: Reading, at: number): number | null {
  const key = tokens[at]?.key;
  if (key === 'khóa' || key === 'khoá') {
    const term = tokens[at + 1];
    return term && (term.number || term.capital) && term.end - term.start <= 5 ? at + 2 : null;
  }
  if (key !== 'nhiệm' || tokens[at + 1]?.key !== 'kỳ' || !tokens[at + 2]?.number) return null;
  return tokens[at + 3]?.number && tokens[at + 3]?.gap === 'join' ? at + 4 : at + 3;
}

function readPlaceBehind({ tokens }: Reading, at: number): number | null {
  const typed = readPlace(tokens, at, { bare: false });
  return typed?.end ?? readBareName(tokens, at, 'province')?.end ?? null;
}
