import { DOCUMENT_NOUNS } from '../vocabulary/speakerNouns.ts';
import { type Attributed, offsets } from './attributed.ts';
import type { Line } from './lines.ts';
import { phraseTable } from './phrases.ts';
import type { Quotation } from './quotationMarks.ts';
import { type Known, readSubject, type Subject } from './subject.ts';
import type { VerbHit } from './verbHits.ts';

/** What surrounds a quotation: its line, its place there, the verbs of the line, and the line after it. */
export interface QuotationPlace {
  readonly line: Line;
  readonly index: number;
  readonly verbs: readonly VerbHit[];
  readonly next: Line | null;
  readonly nextVerbs: readonly VerbHit[];
}

/** Direct speech, and the tokens of its line that its attribution takes up. */
export interface DirectSpeech {
  readonly speech: Attributed;
  readonly usedFrom: number;
  readonly usedTo: number;
  /** The verb that attributes it, where it stands in the same line. */
  readonly hit: VerbHit | null;
}

const TAIL_STARTS: ReadonlySet<string> = new Set(
  'với tại về trước trong khi như rằng là sau bên qua trên cho thêm lại rõ một ngay ở từ cùng vui và , ( đến tới của ngày hôm sáng chiều'.split(
    ' ',
  ),
);
/** After these a colon introduces a name or a wording, not words that someone says. */
const WORDINGS = phraseTable(
  (
    'chủ đề|khẩu hiệu|phương châm|phong trào|cuộc vận động|tên|tên gọi|tựa đề|nhan đề|tiêu đề|mục tiêu|quan điểm|danh hiệu|đề tài|đề án|' +
    'chương trình|dự án|cuốn|cuốn sách|tác phẩm|bài|bài hát|ca khúc|phim|bộ phim|vở|hội thảo|tọa đàm|cuộc thi|hội thi|chuyên đề|dòng chữ|' +
    'băng rôn|từ|cụm từ|chữ|thuật ngữ|khái niệm|thông điệp|slogan|tiêu chí|giải|cúp|nghĩa là|gọi là|gọi|biệt danh|mệnh danh|đại hội|các từ|các câu'
  ).split('|'),
);
const LEAST_BARE = 5;
const LEAST_ALONE = 8;
const MAX_TAIL = 16;
const MAX_AFTER = 60;
const DOCUMENTS = phraseTable(DOCUMENT_NOUNS);

/**
 * The speech in a quotation, null where it quotes words inside a clause, a title or a slogan. Read from what introduces it
 * (`Ông An nói: “...”`, `An: “...”`, `khẳng định “...”`), else from what follows (`“...”, ông An nói`, `“...” - ông An`).
 */
export function readDirect(place: QuotationPlace, text: string, known: Known): DirectSpeech | null {
  const quotation = place.line[place.index]?.quotation;
  if (quotation === undefined || quotation === null) return null;
  return introduced(place, quotation, text, known) ?? followed(place, quotation, text, known);
}

/** Number of blank-separated words, counted to 40 at most. */
function wordCount(text: string, quotation: Quotation): number {
  return text.slice(quotation.start, Math.min(quotation.end, quotation.start + 400)).split(/\s+/u).length;
}

function startsWithCapital(text: string, quotation: Quotation): boolean {
  return /^[^\p{L}]{0,3}[\p{Lu}\p{N}]/u.test(text.slice(quotation.start, quotation.start + 8));
}

function introduced(place: QuotationPlace, quotation: Quotation, text: string, known: Known): DirectSpeech | null {
  const { line, index, verbs } = place;
  const low = lastQuotationBefore(line, index);
  const mark = line[index - 1];
  if (mark === undefined || index - 1 < low) return null;
  const hasColon = mark.lower === ':';
  const end = hasColon || mark.lower === ',' || mark.lower === '-' || mark.lower === '–' ? index - 1 : index;
  const speech = (subject: Subject | null, hit: { from: number; to: number } | null, from: number): DirectSpeech => ({
    speech: {
      kind: 'direct',
      start: quotation.start,
      end: quotation.end,
      subject,
      verb: hit === null ? null : offsets(line, hit.from, hit.to),
    },
    usedFrom: from,
    usedTo: index + 1,
    hit: null,
  });
  const hit = lastVerb(line, verbs, low, end, hasColon);
  if (hit !== null) {
    const isSaid = hasColon || line[end - 1]?.lower === 'rằng' || wordCount(text, quotation) >= LEAST_BARE;
    const isFit =
      hasColon || end === hit.after || line[end - 1]?.lower === 'rằng' || startsWithCapital(text, quotation);
    if (!isSaid || !isFit) return null;
    const subject = readSubject(line, low, hit.from, known) ?? subjectOfChain(line, low, hit, verbs, known);
    return speech(subject, hit, subject?.from ?? hit.from);
  }
  if (!hasColon) return null;
  if (WORDINGS.before(line, end) > 0) return null;
  const alone = readSubject(line, low, end, known);
  if (alone !== null && (alone.kind === 'person' || alone.kind === 'post') && isHeading(line, low, end)) {
    return speech(alone, null, alone.from);
  }
  const predicate = unknownPredicate(line, low, end, known);
  if (predicate !== null) return speech(predicate.subject, predicate, predicate.subject.from);
  if (alone !== null && alone.kind !== 'noun' && alone.kind !== 'document' && isHeading(line, low, end))
    return speech(alone, null, alone.from);
  return null;
}

/** `Ông An: “...”`: the speaker stands alone before the colon, with at most a place or a topic. */
function isHeading(line: Line, low: number, end: number): boolean {
  return end - low <= 16 && line[low]?.isCapital === true;
}

/** `Có cán bộ lúng túng: “...”`: words of manner after a person are the verb, though no table knows them. */
function unknownPredicate(
  line: Line,
  low: number,
  end: number,
  known: Known,
): { subject: Subject; from: number; to: number } | null {
  let from = end;
  while (from > low && end - from < 5 && line[from - 1]?.kind === 'word' && line[from - 1]?.isCapital === false) {
    from--;
    const subject = readSubject(line, low, from, known);
    if (
      subject !== null &&
      subject.kind !== 'noun' &&
      subject.kind !== 'document' &&
      subject.end === line[from - 1]?.end
    ) {
      return { subject, from, to: end };
    }
  }
  return null;
}

/** The verb that introduces a quotation: the last one whose rest up to the quotation tells only to whom, where, when. */
function lastVerb(line: Line, verbs: readonly VerbHit[], low: number, end: number, hasColon: boolean): VerbHit | null {
  let best: VerbHit | null = null;
  for (let at = verbs.length - 1; at >= 0; at--) {
    const hit = verbs[at] as VerbHit;
    if (hit.from < low) break;
    if (hit.to > end) continue;
    const tail = end - hit.after;
    if (tail > MAX_TAIL) break;
    if (hit.isUndone && !(hasColon && tail <= 0 && isAsked(line, hit))) continue;
    const first = line[hit.after];
    const isTail =
      tail <= 0 ||
      (hasColon && hit.takes.directOnly && !hit.takes.mood && tail <= 5 && isAddressee(line, hit.after, end)) ||
      (hasColon && TAIL_STARTS.has(first?.lower ?? '') && !hit.takes.mood) ||
      (tail === 1 && first?.lower === 'rằng');
    if (!isTail) continue;
    if (best === null || (best.takes.mood && best.from - hit.to <= 3)) best = hit;
    if (!best.takes.mood) break;
  }
  return best;
}

/** `khen con: “...”`, `hỏi mẹ của bé: “...”`: a few small words name whom the words are said to. */
function isAddressee(line: Line, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (line[index]?.kind !== 'word') return false;
  return true;
}

/** `được hỏi: “...”` asks, though the verb is passive. */
function isAsked(line: Line, hit: VerbHit): boolean {
  return (
    DOCUMENTS.before(line, hit.from) > 0 ||
    /^(cũng|có|đã|vừa|những|các|một|mà|để|cần|về|theo|vào|với)$/u.test(line[hit.from - 1]?.lower ?? '')
  );
}

/** `Ông An dừng lại, suy nghĩ rồi nói: “...”`: the subject of an earlier verb or of the sentence speaks. */
function subjectOfChain(
  line: Line,
  low: number,
  hit: VerbHit,
  verbs: readonly VerbHit[],
  known: Known,
): Subject | null {
  for (const earlier of verbs) {
    if (earlier.from >= hit.from) break;
    if (earlier.from < low) continue;
    const subject = readSubject(line, low, earlier.from, known);
    if (subject !== null) return subject;
  }
  for (let end = hit.from - 1; end > low && hit.from - end < 40; end--) {
    if (line[end]?.kind === 'word' && line[end]?.isCapital === false && line[end - 1]?.isCapital === true) {
      const subject = readSubject(line, low, end, known);
      if (subject?.kind === 'person') return subject;
    }
  }
  return null;
}

function lastQuotationBefore(line: Line, index: number): number {
  for (let at = index - 1; at >= 0; at--) if (line[at]?.kind === 'quotation') return at + 1;
  return 0;
}

/** Whether nothing but a dash or a linking word stands before the quotation in its sentence. */
function isFresh(line: Line, index: number): boolean {
  const low = lastQuotationBefore(line, index);
  if (index - low <= 2) return true;
  return line[index - 1]?.lower === ':';
}

/** `Trước câu hỏi “...”` quotes inside a clause; `Vì vậy, “...”` and `ông tin rằng “...”` are words said. */
function mayFollow(line: Line, index: number): boolean {
  const before = line[index - 1];
  return before?.kind === 'mark' || /^(rằng|là|thì|bởi|vì|và|nhưng|do)$/u.test(before?.lower ?? '');
}

function followed(place: QuotationPlace, quotation: Quotation, text: string, known: Known): DirectSpeech | null {
  const { line, index, verbs } = place;
  const count = wordCount(text, quotation);
  if (!isFresh(line, index) && (count < LEAST_ALONE || !mayFollow(line, index))) return null;
  const low = afterLink(line, index + 1);
  const limit = Math.min(nextQuotation(line, low), index + MAX_AFTER);
  const speech = (subject: Subject | null, hit: VerbHit | null, source: Line, usedTo: number): DirectSpeech => ({
    speech: {
      kind: 'direct',
      start: quotation.start,
      end: quotation.end,
      subject,
      verb: hit === null ? null : offsets(source, hit.from, hit.to),
    },
    usedFrom: index,
    usedTo,
    hit: source === line ? hit : null,
  });
  for (const [at, hit] of verbs.entries()) {
    if (hit.from < low || hit.from > limit || hit.isUndone) continue;
    const next = verbs[at + 1];
    if (hit.takes.mood && next !== undefined && next.from - hit.to <= 3) continue;
    const subject = readSubject(line, low, hit.from, known);
    if (subject !== null) return speech(subject, hit, line, hit.after);
    if (hit.from - low <= 1) {
      const inverted = invertedSubject(line, hit.after, limit, known);
      if (inverted !== null) return speech(inverted, hit, line, limit);
    }
  }
  if (low > index + 1 && limit - low > 0 && limit - low <= 20) {
    const from = /^(theo|lời)$/u.test(line[low]?.lower ?? '') ? low + 1 : low;
    const subject = readSubject(line, from, sentenceEnd(line, limit), known);
    if (subject !== null && (subject.kind === 'person' || subject.kind === 'post') && subject.from - from <= 8) {
      return speech(subject, null, line, limit);
    }
  }
  if (place.next !== null && isBare(line, index) && place.next.length <= 30) {
    for (const hit of place.nextVerbs) {
      const rest = place.next.length - hit.after;
      if (
        hit.isUndone ||
        rest > 8 ||
        /^[,:]$/u.test(place.next[hit.after]?.lower ?? '') ||
        place.next[hit.after]?.lower === 'rằng'
      )
        continue;
      if (place.next.slice(0, hit.from).some((token) => token.kind === 'quotation')) break;
      const subject = readSubject(place.next, 0, hit.from, known);
      if (subject !== null && subject.from <= 2) return speech(subject, hit, place.next, line.length);
    }
  }
  return null;
}

/** Only the quotation and its stop stand in the line. */
function isBare(line: Line, index: number): boolean {
  return index <= 1 && line.length - index <= 2;
}

/** `“...”, khẳng định của ông An` and `“...”, nói như ông An`. */
function invertedSubject(line: Line, from: number, limit: number, known: Known): Subject | null {
  const link = line[from]?.lower;
  if (link !== 'của' && link !== 'như') return null;
  return readSubject(line, from + 1, sentenceEnd(line, limit), known);
}

function sentenceEnd(line: Line, limit: number): number {
  let end = Math.min(limit, line.length);
  while (end > 0 && line[end - 1]?.kind === 'mark' && line[end - 1]?.lower !== ')') end--;
  return end;
}

function afterLink(line: Line, index: number): number {
  let at = index;
  while (at < line.length && at < index + 2 && line[at]?.kind === 'mark' && /[,.–—-]/u.test(line[at]?.lower ?? ''))
    at++;
  return at;
}

function nextQuotation(line: Line, from: number): number {
  for (let at = from; at < line.length && at < from + MAX_AFTER; at++) if (line[at]?.kind === 'quotation') return at;
  return line.length;
}
