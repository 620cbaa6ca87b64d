import {
  DOCUMENT_NOUNS,
  PEOPLE_NOUNS,
  PLACES_BEFORE_NAMES,
  PRONOUNS,
  QUANTIFIERS,
} from '../vocabulary/speakerNouns.ts';
import { offsets, type VerbAt, verbAt } from './attributed.ts';
import { firstFrom } from './clauses.ts';
import { firstPerson } from './firstPerson.ts';
import type { Line } from './lines.ts';
import { isJoined, mainSubject } from './mainSubject.ts';
import { phraseTable } from './phrases.ts';
import type { DirectSpeech, QuotationPlace } from './quotationPlace.ts';
import { readSubject } from './readSubject.ts';
import type { Known, Subject } from './subject.ts';
import type { VerbHit } from './verbHits.ts';

/** What may stand between the verb and the colon: to whom, where, when, how. */
const TAIL_STARTS: ReadonlySet<string> = new Set(
  'với tại về trước trong khi như rằng là sau bên qua trên cho thêm lại rõ một ngay ở từ cùng vui và ( đến tới của ngày hôm sáng chiều vấn nhau'.split(
    ' ',
  ),
);
/** After these a colon or a verb introduces a name or a wording, not words that someone says. */
export const WORDINGS = phraseTable(
  (
    'chủ đề|khẩu hiệu|phương châm|phong trào|cuộc vận động|tên|tên gọi|tựa đề|nhan đề|tiêu đề|mục tiêu|quan điểm|danh hiệu|đề tài|đề án|' +
    'chương trình|nội dung|dự án|cuốn|cuốn sách|tác phẩm|bài|bài hát|ca khúc|phim|bộ phim|vở|hội thảo|tọa đàm|cuộc thi|hội thi|chuyên đề|dòng chữ|' +
    'băng rôn|từ|cụm từ|chữ|thuật ngữ|khái niệm|thông điệp|slogan|tiêu chí|giải|cúp|nghĩa là|gọi là|gọi|biệt danh|mệnh danh|đại hội|các từ|' +
    'các câu|bài viết|bài báo|bài thơ|tội|tội danh|nghề|mô hình|phiên bản|hành vi'
  ).split('|'),
);
const DOCUMENTS = phraseTable(DOCUMENT_NOUNS);
const PEOPLE = phraseTable(PEOPLE_NOUNS);
const COUNTS = phraseTable(QUANTIFIERS);
const PRONOUN_TABLE = phraseTable(PRONOUNS);
const PLACES = phraseTable(PLACES_BEFORE_NAMES);
const MAX_NAME = 4;
/** Words a quotation after a sentence without a verb of saying must have. */
const LEAST_TOLD = 12;
/** Words a quotation without a colon must have to be more than a few quoted words. */
const LEAST_BARE = 5;
/** Verbs that may name what is told before the words: `chia sẻ suy nghĩ về việc học: “...”`. */
const TELLS_MATTER: ReadonlySet<string> = new Set([
  'chia sẻ',
  'bày tỏ',
  'nêu',
  'trình bày',
  'phát biểu',
  'trả lời',
  'giải thích',
  'bình luận',
  'khẳng định',
  'nhấn mạnh',
  'nêu rõ',
  'chỉ rõ',
  'phân tích',
  'quy định',
  'quy định rõ',
]);
const MAX_MATTER = 14;
const GOES_ON = /^(đã|đang|sẽ|không|bị|được|cũng|nên|vì|bởi|mà|nếu|như|hay|hoặc|là|của|thì|do)$/u;
/** `cho rằng “đó là cái khó” trong việc quản lý`. */
const PARTS = phraseTable('trong việc|đối với|về việc|để|nhằm|chứ'.split('|'));
/** No word of manner: `công ty đã vi phạm: “...”`. */
const NO_MANNER = /^(rằng|đã|đang|sẽ|bị|được|là|có|về|với|tại|trong|theo|của|cho|vào|ở|từ|để|gồm)$/u;
/** `câu nói của Bác: “...”`, `lời ông An: “...”`: words named before their speaker. */
const SAYINGS = phraseTable(
  'phản ánh|ý kiến|chia sẻ|tâm sự|thắc mắc|tuyên bố|câu nói|câu|lời|lời dạy|lời nói|lời kể|phát biểu|lời căn dặn|lời khuyên'.split(
    '|',
  ),
);
const MAX_SAYING = 16;
/** Tokens from a paper to the colon after it. */
const MAX_PAPER = 4;
const MAX_TAIL = 16;
const MAX_HEADING = 16;

/** The speech that a verb or a speaker before the quotation introduces. */
export function readIntroduced(place: QuotationPlace, known: Known): DirectSpeech | null {
  const { line, index, low, verbs } = place;
  const mark = line[index - 1];
  if (mark === undefined || index - 1 < low) return null;
  const hasColon = mark.lower === ':';
  const end = hasColon || /^[,–-]$/u.test(mark.lower) ? index - 1 : index;
  const hit = lastVerb(line, verbs, low, end, hasColon);
  if (hit !== null) {
    const hasRang = line[end - 1]?.lower === 'rằng';
    if (!hasColon && !hasRang && place.words < LEAST_BARE) return null;
    // `cho rằng “không ai bảo đảm” nên phải xét lại`: the marks hold only a part of what is reported.
    if (!hasColon && (GOES_ON.test(line[index + 1]?.lower ?? '') || PARTS.at(line, index + 1) > 0)) return null;
    if (!hasColon && !hasRang && end !== hit.after && !place.startsWithCapital) return null;
    // `đề nghị bổ sung “danh mục chi”`: a verb that takes no clause takes none in marks.
    if (end === index && !hasRang && hit.takes.bare === 'no' && !hit.takes.directOnly && !hit.takes.request)
      return null;
    const subject = subjectOf(line, low, hit, known);
    // `đề xuất bỏ quy định “...”`: without a colon such a word is a noun, unless a paper is the one that says it.
    if (!hasColon && hit.takes.directOnly && hit.takes.isNoun && subject?.kind !== 'document') return null;
    return direct(place, subject, verbAt(line, hit), subject?.from ?? hit.from);
  }
  if (!hasColon || WORDINGS.before(line, end) > 0) return null;
  return fromSpeakerAlone(place, end, known) ?? fromMainSubject(place, end, known);
}

function direct(place: QuotationPlace, subject: Subject | null, verb: VerbAt | null, usedFrom: number): DirectSpeech {
  const { start, end } = place.quotation;
  return {
    speech: { kind: 'direct', start, end, subject, verb, attribution: subject === null ? 'inferred' : 'stated' },
    usedFrom,
    usedTo: place.index + 1,
    hit: null,
  };
}

/** The one who says it: before the verb, else the subject of the sentence: `Ông An dừng lại, suy nghĩ rồi nói: “...”`. */
function subjectOf(line: Line, low: number, hit: VerbHit, known: Known): Subject | null {
  if (hit.takes.verb.startsWith('dẫn') || hit.takes.verb.startsWith('trích')) {
    const quoted = readSubject(line, hit.to, Math.min(line.length, hit.to + 12), known);
    if (quoted !== null) return quoted;
  }
  const near = readSubject(line, low, hit.from, known);
  if (near !== null && !(isJoined(line, low, hit) && (near.kind === 'noun' || near.kind === 'document'))) return near;
  return mainSubject(line, low, hit.from, known) ?? near ?? firstPerson(line, low, hit.from);
}

/** `Bộ trưởng cũng đề cập đến giải pháp sắp tới: “...”`: no verb of saying, but a sentence in marks after what a person did. */
function fromMainSubject(place: QuotationPlace, end: number, known: Known): DirectSpeech | null {
  if (place.words < LEAST_TOLD || !place.startsWithCapital) return null;
  const { line, low } = place;
  // `theo đó: “...”` quotes a paper; `khiếu nại của ông An ...: “...”` is not An's.
  if (/^(?:rằng|đó|là|gồm)$/u.test(line[end - 1]?.lower ?? '')) return null;
  const subject = mainSubject(line, low, end, known);
  if (subject === null || subject.kind === 'unit') return null;
  if (isOwner(line, low, subject) || quotesPaper(line, end)) return null;
  const told = direct(place, subject, null, subject.from);
  // What is reported before the colon stays: `Bộ trưởng cho hay, tội phạm phức tạp: “...”`.
  return { ...told, usedFrom: place.index, speech: { ...told.speech, attribution: 'inferred' } };
}

/** `ông An ký công văn: “...”`: the words are the paper's. */
function quotesPaper(line: Line, end: number): boolean {
  for (let at = end - 1; at > end - MAX_PAPER; at--) if (DOCUMENTS.at(line, at) > 0) return true;
  return false;
}

/** `khiếu nại của ông An`, `làm việc với ông An`: not the one whom the sentence is about. */
function isOwner(line: Line, low: number, subject: Subject): boolean {
  return subject.from > low && NO_MANNER.test(line[subject.from - 1]?.lower ?? '');
}

/** `Ông An: “...”` names the speaker only; in `Ông An lúng túng: “...”` words of manner are the verb, though no table knows them. */
function fromSpeakerAlone(place: QuotationPlace, end: number, known: Known): DirectSpeech | null {
  const { line, low } = place;
  const saying = sayingOf(line, low, end, known);
  if (saying !== null) return direct(place, saying, null, saying.from);
  const isHeading = end - low <= MAX_HEADING && line[low]?.isCapital === true;
  const alone = readSubject(line, low, end, known);
  if (
    isHeading &&
    (alone?.kind === 'person' || alone?.kind === 'post' || alone?.kind === 'unit') &&
    alone.end === line[end - 1]?.end
  ) {
    return direct(place, alone, null, alone.from);
  }
  for (let from = end - 1; from > low && end - from <= 5; from--) {
    const { start, end: after } = line[from] ?? { start: 0, end: 0 };
    if (
      line[from]?.kind !== 'word' ||
      known.isUnit(start, after) ||
      line[from]?.isCapital === true ||
      NO_MANNER.test(line[from]?.lower ?? '')
    )
      break;
    const subject = readSubject(line, low, from, known);
    const isSpeaker = subject !== null && subject.kind !== 'noun' && subject.kind !== 'document';
    if (isSpeaker && isFirst(line, low, subject) && subject.end === line[from - 1]?.end) {
      return direct(place, subject, { ...offsets(line, from, end), name: null }, subject.from);
    }
  }
  // `Messi: “...”` but not `Hà Nội: “...”`, which only tells where.
  const isName =
    alone?.kind === 'noun' &&
    alone.from === low &&
    line[low]?.isCapital === true &&
    (isNoPlace(line, low, end, known) || PEOPLE.at(line, low + COUNTS.at(line, low)) > 0);
  if (
    isHeading &&
    alone !== null &&
    isFirst(line, low, alone) &&
    (isName || (alone.kind !== 'noun' && alone.kind !== 'document'))
  ) {
    return direct(place, alone, null, alone.from);
  }
  return null;
}

/** `Ông chúc mừng các thành viên ở lại: “...”`: the object of a verb before it says nothing. */
function isFirst(line: Line, low: number, subject: Subject): boolean {
  const before = line[subject.from - 1];
  return subject.from <= low || before?.kind === 'mark' || /^(?:và|được|bị|rồi|thì)$/u.test(before?.lower ?? '');
}

/** Whose words a noun names: `nhắc lại câu nói nổi tiếng của Bác Hồ: “...”`. */
function sayingOf(line: Line, low: number, end: number, known: Known): Subject | null {
  for (let at = end - 1; at > low && end - at < MAX_SAYING; at--) {
    // `nhớ lời ông chủ quán: “...”`
    if (SAYINGS.before(line, at) > 0 && PRONOUN_TABLE.at(line, at) > 0) return readSubject(line, at, end, known);
    if (line[at]?.lower !== 'của' || !follows(line, low, at)) continue;
    return readSubject(line, at + 1, end, known);
  }
  return null;
}

/** Whether a noun for words said stands before `của`, with at most two words between them. */
function follows(line: Line, low: number, of: number): boolean {
  for (let at = of; at > low && of - at <= 2; at--) if (SAYINGS.before(line, at) > 0) return true;
  return false;
}

function isNoPlace(line: Line, from: number, to: number, known: Known): boolean {
  if (PLACES.at(line, from) > 0 || to - from > MAX_NAME) return false;
  for (let index = from; index < to; index++) {
    const token = line[index];
    if (token === undefined || !token.isCapital || known.isUnit(token.start, token.end)) return false;
  }
  return true;
}

/** The verb that introduces a quotation: the last one whose rest up to the quotation tells only to whom, where, when. */
function lastVerb(line: Line, verbs: readonly VerbHit[], low: number, end: number, hasColon: boolean): VerbHit | null {
  let best: VerbHit | null = null;
  for (let at = firstFrom(verbs, end) - 1; at >= 0; at--) {
    const hit = verbs[at];
    if (hit === undefined || hit.from < low) break;
    if (end - hit.after > MAX_TAIL) break;
    if (hit.isUndone && !(hasColon && hit.after >= end && isSaidAnyway(line, hit))) continue;
    if (!reaches(line, hit, end, hasColon)) continue;
    if (best === null || (best.takes.mood && best.from - hit.to <= 3)) best = hit;
    if (!best.takes.mood) break;
  }
  return best;
}

/** Whether the words between the verb and the quotation leave it open for what is said. */
function reaches(line: Line, hit: VerbHit, end: number, hasColon: boolean): boolean {
  const tail = end - hit.after;
  if (tail <= 0) return true;
  const first = line[hit.after]?.lower ?? '';
  if (tail === 1 && first === 'rằng') return true;
  // `cười hiền: “...”`: one word says how.
  if (hit.takes.mood && hasColon) return tail === 1 && line[hit.after]?.kind === 'word' && !NO_MANNER.test(first);
  if (!hasColon || hit.takes.mood || WORDINGS.before(line, end) > 0) return false;
  if (TAIL_STARTS.has(first)) return true;
  // `yêu cầu UBND các huyện, thị xã: “...”` names whom it asks.
  if (hit.takes.request && tail <= MAX_MATTER && isList(line, hit.after, end)) return true;
  if (TELLS_MATTER.has(hit.takes.verb) && tail <= MAX_MATTER && areWords(line, hit.after, end)) return true;
  return hit.takes.directOnly && tail <= 8 && areWords(line, hit.after, end);
}

/** `khen con: “...”`, `hỏi mẹ của bé: “...”`: a few words name whom the words are said to. */
function areWords(line: Line, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (line[index]?.kind !== 'word') return false;
  return true;
}

function isList(line: Line, from: number, to: number): boolean {
  for (let index = from; index < to; index++)
    if (line[index]?.kind !== 'word' && !/^[,()–-]$/u.test(line[index]?.lower ?? '')) return false;
  return true;
}

/** `được hỏi: “...”`, `văn bản có nêu: “...”`: with a colon the words follow, passive or not; `không nói: “...”` says none. */
function isSaidAnyway(line: Line, hit: VerbHit): boolean {
  const before = line[hit.from - 1]?.lower ?? '';
  return DOCUMENTS.before(line, hit.from) > 0 || /^(có|những|các|một|mà|để|cần|về|theo|vào|với|được|bị)$/u.test(before);
}
