import { verbAt } from './attributed.ts';
import { firstFrom, hasPredicate } from './clauses.ts';
import { firstPerson } from './firstPerson.ts';
import { WORDINGS } from './introduced.ts';
import type { Line } from './lines.ts';
import { namedSpeaker } from './named.ts';
import type { DirectSpeech, QuotationPlace } from './quotationPlace.ts';
import { readSubject } from './readSubject.ts';
import type { Known, Subject } from './subject.ts';
import type { VerbHit } from './verbHits.ts';

/** Words a quotation inside a sentence must have to be told as said by what follows. */
const LEAST_INSIDE = 8;
/** Words a quotation with no mark between it and what follows must have. */
const LEAST_UNMARKED = 4;
const MAX_AFTER = 60;
/** Longest `- ông An, Chủ tịch xã B` after a quotation without a verb. */
const MAX_SIGNATURE = 20;
/** A sentence after a quotation that only tells who spoke: `“A.” Ông An nói.` */
const MAX_NEXT = 30;
const MAX_NEXT_REST = 8;
/** Where or when it was said, to the end of that sentence. */
const SETTING = /^(?:tại|trong|như|khi|ở|trước|với|hôm|sáng|chiều|tối)$/u;
const MAX_SETTING = 40;

/** The speech that what follows the quotation attributes: `“...”, ông An nói`, `“...” - ông An`, `“...”, lời ông An`. */
export function readFollowed(place: QuotationPlace, known: Known): DirectSpeech | null {
  const { line, index } = place;
  // `Hội thi “Thủ lĩnh sinh viên” ..., đánh giá kỹ năng`: a name, not words.
  const before = line[index - 1]?.lower === ':' ? index - 1 : index;
  if (WORDINGS.before(line, before) > 0) return null;
  if (!isFresh(place) && (place.words < LEAST_INSIDE || !mayFollow(line, index))) return null;
  const low = afterLink(line, index + 1);
  // `“Vua” dế mèn kể chuyện` opens with a nickname; words said are set off by a comma or dash.
  const isSetOff = low > index + 1 && place.low === 0;
  // `gọi là “dốc” và “rừng”, nhưng ông An cho rằng`: a few words behind others in marks are names, too.
  if (!isSetOff && place.words < LEAST_UNMARKED && !place.endsLikeSentence) return null;
  const limit = Math.min(nextQuotation(line, low), index + MAX_AFTER);
  return (
    byNoun(place, low, known) ??
    byVerb(place, low, limit, known) ??
    bySignature(place, low, limit, known) ??
    byNextLine(place, known)
  );
}

function direct(
  place: QuotationPlace,
  subject: Subject,
  source: Line,
  hit: VerbHit | null,
  usedTo: number,
): DirectSpeech {
  const { start, end } = place.quotation;
  const verb = hit === null ? null : verbAt(source, hit);
  return {
    speech: { kind: 'direct', start, end, subject, verb, attribution: 'stated' },
    usedFrom: place.index,
    usedTo,
    hit: source === place.line ? hit : null,
  };
}

/** `“...” là quan điểm của ông An`, `“...”. Đó là chia sẻ của ông An`. */
function byNoun(place: QuotationPlace, low: number, known: Known): DirectSpeech | null {
  const { line, next } = place;
  const here = namedSpeaker(line, low, known);
  if (here !== null) return direct(place, here, line, null, line.length);
  const behind = next !== null && isAlone(place) ? namedSpeaker(next, 0, known) : null;
  return behind === null ? null : direct(place, behind, next ?? line, null, line.length);
}

/** Nothing else stands in its sentence. */
function isAlone({ line, index }: QuotationPlace): boolean {
  return index <= 1 && line.length - index <= 2;
}

function byVerb(place: QuotationPlace, low: number, limit: number, known: Known): DirectSpeech | null {
  const { line, verbs } = place;
  for (let at = firstFrom(verbs, low); at < verbs.length; at++) {
    const hit = verbs[at];
    if (hit === undefined || hit.from > limit) break;
    if (hit.isUndone) continue;
    const next = verbs[at + 1];
    if (hit.takes.mood && next !== undefined && next.from - hit.to <= 3) continue;
    if (isIntroduction(line, hit, limit)) return null;
    const quoted = quotedBy(line, hit, limit, known);
    if (quoted !== null) return direct(place, quoted, line, next?.takes.directOnly === false ? next : hit, limit);
    const subject = readSubject(line, low, hit.from, known, 'lenient') ?? narrator(line, low, hit.from);
    if (subject !== null) return direct(place, subject, line, hit, hit.after);
    const inverted = hit.from - low <= 1 ? invertedSubject(line, hit.after, limit, known) : null;
    if (inverted !== null) return direct(place, inverted, line, hit, limit);
  }
  return null;
}

/** `“...”, Reuters dẫn lời ông An cho biết`: whom a paper quotes. */
function quotedBy(line: Line, hit: VerbHit, limit: number, known: Known): Subject | null {
  if (!/^(?:dẫn|trích)/u.test(hit.takes.verb)) return null;
  let end = hit.to;
  while (
    end < limit &&
    line[end]?.kind === 'word' &&
    !/^(?:cho|nói|rằng|hôm|ngày|trong|tại)$/u.test(line[end]?.lower ?? '')
  )
    end++;
  return readSubject(line, hit.to, end, known);
}

/** `“...?” - tôi hỏi`, with nothing before `tôi`. */
function narrator(line: Line, low: number, verb: number): Subject | null {
  const first = firstPerson(line, low, verb);
  return first?.from === low ? first : null;
}

/** `Trước câu hỏi “A”, ông An nói: “B”`: the verb introduces the next quotation, not this one, unless this one opens the sentence. */
function isIntroduction(line: Line, hit: VerbHit, limit: number): boolean {
  return (
    line[limit]?.kind === 'quotation' &&
    line[limit - 1]?.lower === ':' &&
    limit - hit.after <= 2 &&
    line[0]?.kind !== 'quotation'
  );
}

function bySignature(place: QuotationPlace, low: number, limit: number, known: Known): DirectSpeech | null {
  const { line, index } = place;
  if (low === index + 1 || limit <= low || limit - low > MAX_SIGNATURE) return null;
  const from = /^(theo|lời|trích)$/u.test(line[low]?.lower ?? '') ? low + 1 : low;
  const subject = readSubject(line, from, beforeMarks(line, limit), known);
  if (subject === null || (subject.kind !== 'person' && subject.kind !== 'post') || subject.from - from > 8)
    return null;
  return direct(place, subject, line, null, limit);
}

function byNextLine(place: QuotationPlace, known: Known): DirectSpeech | null {
  const { line, next, nextVerbs } = place;
  if (next === null || !isAlone(place) || next.some((token) => token.kind === 'quotation')) return null;
  for (const hit of nextVerbs) {
    const follows = next[hit.after]?.lower ?? '';
    const rest = next.length - hit.after;
    const isOver = next.length <= MAX_NEXT && rest <= MAX_NEXT_REST;
    // `“A.” Thủ tướng nhấn mạnh tại phiên họp thứ hai của tiểu ban chuẩn bị đại hội.`
    const isSetting = rest <= MAX_SETTING && SETTING.test(follows) && !hasPredicate(next, hit.after, next.length);
    if (hit.isUndone || !(isOver || isSetting) || /^([,:]|rằng)$/u.test(follows)) continue;
    if (hit.takes.bare === 'any' && !isSetting && rest > 2) continue;
    const subject = readSubject(next, 0, hit.from, known);
    if (subject !== null && subject.from <= 2) return direct(place, subject, next, hit, line.length);
  }
  return null;
}

/** `“...”, khẳng định của ông An` and `“...”, nói như ông An`. */
function invertedSubject(line: Line, from: number, limit: number, known: Known): Subject | null {
  if (!/^(của|như)$/u.test(line[from]?.lower ?? '')) return null;
  return readSubject(line, from + 1, beforeMarks(line, limit), known);
}

/** Whether nothing but a dash or a linking word stands before the quotation in its sentence. */
function isFresh({ line, index, low }: QuotationPlace): boolean {
  return index - low <= 2 || line[index - 1]?.lower === ':';
}

/** `Trước câu hỏi “...”` quotes inside a clause; `Vì vậy, “...”` and `ông tin rằng “...”` are words said. */
function mayFollow(line: Line, index: number): boolean {
  const before = line[index - 1];
  return before?.kind === 'mark' || /^(rằng|là|thì|bởi|vì|và|nhưng|do)$/u.test(before?.lower ?? '');
}

function beforeMarks(line: Line, limit: number): number {
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
