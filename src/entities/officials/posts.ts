import { type Phrases, phrases } from '../phrases.ts';
import { readPlace } from '../places.ts';
import { FIELDS_OF_STATE } from '../vocabulary/fieldsOfState.ts';
import { POST_GRADES, POST_HEADS, POST_STATES, type PostHead } from '../vocabulary/posts.ts';
import { beginsBody, readBody, readCountry } from './bodies.ts';
import { followsDirectly, type Reading } from './reading.ts';

/** A post as it is written, tokens `[from, end)`. */
export interface Post {
  readonly from: number;
  readonly end: number;
  readonly start: number;
  /** UTF-16 offset of its end, past a bracket that it closes with. */
  readonly endOffset: number;
  /** The post from its head on, without `nguyên` and its like. */
  readonly headStart: number;
  /** UTF-16 offset of its body's noun; null where it names no body. */
  readonly unitStart: number | null;
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

/** `chức vụ Trưởng phòng` is no `Vụ trưởng`. */
const WORDS_WITH_VU: ReadonlySet<string> = new Set(['chức', 'nhiệm', 'nghiệp', 'thường', 'dịch', 'nội']);

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
  if (tokens[headFrom]?.key === 'vụ' && WORDS_WITH_VU.has(tokens[headFrom - 1]?.key ?? '')) return null;
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
    const place = head.takes !== 'field' && head.standing === 'state' ? readPlaceOfPost(reading, end) : null;
    const country = followsDirectly(reading, end) ? readCountryOfPost(reading, end, headFrom, headEnd) : null;
    end = country ?? place ?? end;
    if (head.takes === 'seat') end = readSeat(reading, end);
    endOffset = tokens[end - 1]?.end ?? 0;
  }
  return {
    from,
    end,
    start: tokens[from]?.start ?? 0,
    endOffset,
    headStart: tokens[headFrom]?.start ?? 0,
    unitStart: body ? (tokens[body.from]?.start ?? null) : null,
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
    if (joined && field && (token.capital || at > end || end === from)) {
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

/** `Chủ tịch tỉnh Hà Giang`, `Bí thư xã`, `Thống đốc bang Texas`, `Chủ tịch TP Hà Nội` */
function readPlaceOfPost(reading: Reading, from: number): number | null {
  if (!followsDirectly(reading, from)) return null;
  const { tokens } = reading;
  if (tokens[from]?.key === 'bang' && tokens[from + 1]?.capital) return from + 2;
  return readPlace(tokens, from, { bare: true })?.end ?? null;
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
