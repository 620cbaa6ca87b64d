import {
  ADVERBIAL_STARTS,
  CLAUSE_STARTS,
  DOCUMENT_NOUNS,
  NO_SPEAKERS,
  OTHER_VERBS,
  POST_PREFIXES,
  POSTS,
  PRONOUNS,
  QUALIFIERS,
  QUANTIFIERS,
  SPEAKER_NOUNS,
} from '../vocabulary/speakerNouns.ts';
import { type Chunk, HEADS } from './chunks.ts';
import type { Line } from './lines.ts';
import { beforeBrackets } from './person.ts';
import { phraseTable } from './phrases.ts';
import type { Known, Manner, Subject } from './subject.ts';

const ADVERBIALS = phraseTable(ADVERBIAL_STARTS);
const CLAUSES = phraseTable(CLAUSE_STARTS);
const DOCUMENTS = phraseTable(DOCUMENT_NOUNS);
const VERBS = phraseTable(OTHER_VERBS);
const PREFIXES = phraseTable(POST_PREFIXES);
const POST_TABLE = phraseTable(POSTS);
const PRONOUN_TABLE = phraseTable(PRONOUNS);
const QUALIFIER_TABLE = phraseTable(QUALIFIERS);
const QUANTIFIER_TABLE = phraseTable(QUANTIFIERS);
const SPEAKERS = phraseTable(SPEAKER_NOUNS);
const NO_SPEAKER = phraseTable(NO_SPEAKERS);
const ADDRESS_TABLE = phraseTable(['ông', 'bà', 'vị', 'ngài', 'đồng chí']);
const FIRST_PERSON = phraseTable(['tôi', 'chúng tôi', 'ta', 'chúng ta', 'mình', 'tui', 'tớ']);
const PREPOSITION = /^(với|của|cho|từ|tại|trong|về|bởi|gửi|ở|trên|sau|trước|cùng|giữa|gọi)$/u;
const MAKES_NOUN = /^(sự|lời|việc|cuộc|những|các|một)$/u;
/** `Tin từ UBND tỉnh cho biết`: whose news it is. */
const SOURCES = phraseTable(['tin', 'nguồn tin', 'thông tin', 'tin tức', 'thông cáo', 'thông báo']);
/** `Thủ tướng trong phiên họp tháng 5 đã yêu cầu`: where it was said is no part of who said it. */
const OCCASIONS = phraseTable(
  ['trong', 'tại'].flatMap((at) =>
    'phiên|cuộc|buổi|bài|bức thư|thư|thông cáo|thông điệp|văn bản|hội nghị|lễ|chuyến|kỳ họp|lần|báo cáo|công văn|tờ trình'
      .split('|')
      .map((noun) => `${at} ${noun}`),
  ),
);
const AUXILIARY = /^(đã|đang|sẽ|là|cũng)$/u;

const MAX_NOUN = 14;
const MAX_LONG = 30;
const MAX_FIELD = 7;
const MAX_PLACE = 5;
const MAX_LENIENT = 12;

/** Posts, bodies, papers, pronouns and common nouns at the end of the last chunk: `Bộ trưởng`, `UBND tỉnh`, `một số giáo viên`. */
export function nounPhrase(line: Line, chunks: readonly Chunk[], known: Known, manner: Manner): Subject | null {
  const last = chunks[0];
  if (last === undefined) return null;
  const goesBack =
    chunks[1] !== undefined &&
    QUALIFIER_TABLE.at(line, last.from) > 0 &&
    (SPEAKERS.at(line, last.from) === 0 || isParent(line, last, chunks[1], known));
  const chunk = { from: goesBack ? (chunks[1]?.from ?? last.from) : last.from, to: last.to };
  const from = afterClauseStart(line, chunk, known);
  const to = beforeBrackets(line, chunk);
  if (from >= to || FIRST_PERSON.at(line, from) > 0) return null;
  for (let index = from; index < to; index++) {
    const isSource = line[index - 1]?.lower === 'từ' && SOURCES.before(line, index - 1) > 0;
    // `Ở khoản 6 cũng nêu rõ`: where it stands is what says it.
    const isPlaceInPaper =
      index === from + 1 && DOCUMENTS.at(line, index) > 0 && /^(?:ở|tại)$/u.test(line[from]?.lower ?? '');
    if (index > from && !isSource && !isPlaceInPaper && PREPOSITION.test(line[index - 1]?.lower ?? '')) {
      // `trên cơ sở đó`: the second syllable is no noun of its own.
      index += Math.max(0, SPEAKERS.at(line, index) - 1);
      continue;
    }
    const kind = kindAt(line, index, to, known);
    if (kind === null || (kind === 'noun' && isInsideName(line, from, index))) continue;
    if (kind === 'document' && index > from && ADVERBIALS.at(line, from) > 0) return null;
    // `Phó ban Tổ chức`: who leads the body, not the body.
    const isHead = index > from && (kind === 'unit' || kind === 'noun') && HEADS.test(line[index - 1]?.lower ?? '');
    const start = isHead ? index - 1 : beforeQuantifier(line, from, index);
    if (kind === 'pronoun' && line[index + PRONOUN_TABLE.at(line, index)]?.isCapital === true)
      return calledByName(line, index, to);
    const end = kind === 'pronoun' ? index + PRONOUN_TABLE.at(line, index) : beforeOtherVerb(line, index, to, known);
    // `biểu thị sự đánh giá`: the verb is a noun there.
    if (MAKES_NOUN.test(line[end - 1]?.lower ?? '')) return null;
    const most = kind === 'noun' || kind === 'pronoun' ? MAX_NOUN : MAX_LONG;
    if (end - start > most || hasAuxiliary(line, start, end)) return null;
    return phrase(line, start, end, kind);
  }
  return otherPhrase(line, from, to, manner);
}

/** `Công an xã Hòa An, huyện Hòa Vang nói`: the place after the comma is where the body before it is. */
function isParent(line: Line, last: Chunk, before: Chunk, known: Known): boolean {
  const named = line[last.from + QUALIFIER_TABLE.at(line, last.from)];
  if (named?.isCapital !== true || ADVERBIALS.at(line, before.from) > 0 || line[before.to - 1]?.isCapital !== true)
    return false;
  const head = before.from + QUANTIFIER_TABLE.at(line, before.from);
  return kindAt(line, head, before.to, known) !== null;
}

/** A chunk that only says more of the person before it: a post, a place, a term, an age. */
export function continuesPhrase(line: Line, chunk: Chunk, known: Known): boolean {
  const at = chunk.from + PREFIXES.at(line, chunk.from);
  if (
    HEADS.test(line[chunk.from]?.lower ?? '') ||
    POST_TABLE.at(line, at) > 0 ||
    SPEAKERS.at(line, at) > 0 ||
    QUALIFIER_TABLE.at(line, at) > 0
  )
    return true;
  const first = line[chunk.from];
  if (first === undefined) return false;
  // `Cinnamon Grand - 1 trong 3 khách sạn bị đánh bom -`
  if (/^(?:\d+|một)$/u.test(first.lower) && line[chunk.from + 1]?.lower === 'trong') return true;
  if (/^\d+$/u.test(first.lower)) return line[chunk.from + 1]?.lower === 'tuổi' || chunk.to - chunk.from === 1;
  return known.isUnit(first.start, first.end) || (first.isCapital && chunk.to - chunk.from <= MAX_PLACE);
}

/** A phrase whose head no table knows: a name in capitals (`Reuters`), a number of people, in the lenient manner any. */
function otherPhrase(line: Line, from: number, to: number, manner: Manner): Subject | null {
  const first = line[from];
  if (first === undefined || first.kind !== 'word' || ADVERBIALS.at(line, from) > 0) return null;
  const isShort = to - from <= 5;
  const isNamed = first.isCapital && isAllCapital(line, from, to);
  if (isShort && (QUANTIFIER_TABLE.at(line, from) > 0 || isNamed)) return phrase(line, from, to, 'noun');
  if (manner === 'strict' || to - from > MAX_LENIENT || hasAuxiliary(line, from, to)) return null;
  return phrase(line, from, to, 'noun');
}

function kindAt(line: Line, index: number, to: number, known: Known): Subject['kind'] | null {
  const token = line[index];
  if (token === undefined || token.kind !== 'word') return null;
  // `Báo cáo của UBND tỉnh cho biết`, `Kết luận này nêu`: with an author or pointed at it is the paper.
  const paper = DOCUMENTS.at(line, index);
  if (
    paper > 0 &&
    ((index + paper >= to && (index === 0 || line[index - 1]?.lower === ',')) ||
      /^(?:của|này|trên|đó|số|nêu|mới|về)$/u.test(line[index + paper]?.lower ?? ''))
  )
    return 'document';
  if (ADVERBIALS.at(line, index) > 1) return null;
  // `ông Phó Chủ tịch`, `vị Bí thư xã`
  const post = index + ADDRESS_TABLE.at(line, index);
  if (POST_TABLE.at(line, post + PREFIXES.at(line, post)) > 0) return 'post';
  if (known.isUnit(token.start, token.end)) return 'unit';
  if (paper > 0) return 'document';
  // `Tú Anh`: a capital after a capital is of the name.
  const isOfName = token.isCapital && line[index - 1]?.isCapital === true;
  const pronoun = isOfName ? 0 : PRONOUN_TABLE.at(line, index);
  // `ông cũng nói`, `ông Phong` stand for a person; `cụ thể`, `em bé`, `bác bỏ` only begin like one.
  // `cô giáo vùng cao`: a longer noun begins there.
  if (
    pronoun > 0 &&
    SPEAKERS.at(line, index) <= pronoun &&
    (index + pronoun >= to || line[index + pronoun]?.isCapital === true)
  )
    return 'pronoun';
  // `cảnh báo`, `dự báo`: nor does one begin inside such a word.
  if (SPEAKERS.at(line, index) > 0 && NO_SPEAKER.at(line, index) === 0 && NO_SPEAKER.at(line, index - 1) < 2)
    return 'noun';
  return null;
}

/** `Hải Phòng`: a capital after a capital is no common noun. */
function isInsideName(line: Line, low: number, index: number): boolean {
  const before = line[index - 1];
  return index > low && line[index]?.isCapital === true && before?.isCapital === true && !before.isAcronym;
}

function phrase(line: Line, from: number, to: number, kind: Subject['kind']): Subject {
  return { kind, name: null, from, start: line[from]?.start ?? 0, end: line[to - 1]?.end ?? 0 };
}

/** `một số`, `các`, `3` before the noun. */
function beforeQuantifier(line: Line, low: number, index: number): number {
  let start = index;
  for (let steps = 0; steps < 2; steps++) {
    const length = QUANTIFIER_TABLE.before(line, start);
    if (length === 0 || start - length < low) break;
    start -= length;
  }
  if (start > low && /^\d+$/u.test(line[start - 1]?.lower ?? '')) start--;
  return start;
}

/** `ông Lê Văn An`: a pronoun with the capitals after it, which are the name whatever they are. */
function calledByName(line: Line, index: number, to: number): Subject {
  const first = index + PRONOUN_TABLE.at(line, index);
  let end = first;
  while (end < to && (line[end]?.isCapital === true || line[end]?.lower === '.')) end++;
  const name = { start: line[first]?.start ?? 0, end: line[end - 1]?.end ?? 0 };
  return { kind: 'person', name, from: index, start: line[index]?.start ?? 0, end: name.end };
}

/** The phrase ends where another verb begins: `phía ngân hàng phát đi thông cáo khẳng định`. */
function beforeOtherVerb(line: Line, head: number, to: number, known: Known): number {
  // `Thư ký báo chí`, `Tổng thư ký`: no verb begins inside the post.
  const prefix = PREFIXES.at(line, head);
  for (let index = head + Math.max(1, prefix + POST_TABLE.at(line, head + prefix)); index < to; index++) {
    const token = line[index];
    if (token === undefined || known.isUnit(token.start, token.end)) continue;
    if (OCCASIONS.at(line, index) > 0) return index;
    if (VERBS.at(line, index) === 0) continue;
    // `Ban tổ chức`, `ban giám sát`: what a board does is its name; `Bộ Ngoại giao`.
    if (/^(?:ban|ngoại)$/u.test(line[index - 1]?.lower ?? '')) continue;
    if (token.lower === 'giao' && /^(?:thông|dịch|lưu|tiếp|thương)$/u.test(line[index + 1]?.lower ?? '')) continue;
    // `Nhà Trắng đã phát đi thông báo cho biết`: the auxiliary belongs to that verb.
    let end = index;
    while (end > head + 1 && AUXILIARY.test(line[end - 1]?.lower ?? '')) end--;
    return end;
  }
  return to;
}

/** `Thành ủy đã lãnh đạo` is a clause, no noun phrase. */
function hasAuxiliary(line: Line, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (AUXILIARY.test(line[index]?.lower ?? '')) return true;
  return false;
}

/** The subject follows the last word that opens a clause: `... khi thấy bạn trai nói`; `và` inside a name opens none. */
function afterClauseStart(line: Line, chunk: Chunk, known: Known): number {
  let start = chunk.from;
  for (let index = chunk.from; index < chunk.to; index++) {
    const length = CLAUSES.at(line, index);
    // `bị cáo`, `bị hại` begin like a passive, `người được hỏi` holds one.
    if (length === 0 || SPEAKERS.at(line, index) > length || SPEAKERS.at(line, index - 1) > 1) continue;
    const token = line[index];
    // `Bộ trưởng Tài nguyên và môi trường`: the field of a post goes on.
    const isField =
      token?.lower === 'và' && POST_TABLE.at(line, chunk.from) > 0 && start === chunk.from && index < MAX_FIELD + start;
    const isName = token?.lower === 'và' && line[index + length]?.isCapital === true;
    if (token !== undefined && !isName && !isField && !known.isUnit(token.start, token.end)) start = index + length;
    index += length - 1;
  }
  return start;
}

function isAllCapital(line: Line, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (line[index]?.isCapital !== true) return false;
  return true;
}
