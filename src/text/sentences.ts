import type { Span } from '../model/span.ts';
import { ABBREVIATIONS } from './abbreviations.ts';
import { isVietnameseSyllable } from './vietnameseSyllable.ts';

/** `\n` and its kin; an article's paragraphs are joined by `\n\n`. */
const PARAGRAPH = /[^\n\r\u2028\u2029]+/g;

/** A run of stops: `.`, `...`, `…`, `?!`, and the `./.` that closes an official paper. */
const STOPS = String.raw`(?:\.\/\.|[.!?…])`;
/** What may still belong to the sentence after its stop: `đã xong.”`, `(ảnh trên.)` */
const CLOSERS = String.raw`["”’'»)\]]{0,4}`;
const STOP = new RegExp(`(${STOPS}(?:[.!?…]*))${CLOSERS}`, 'g');

/** Marks that may stand between a stop and the first letter of the next sentence: `“`, `(`, `- `, `• `. */
const OPENERS = /[\s"“‘'«([\-–—•*+]{0,6}/y;

const LOWER = /\p{Ll}/u;
/** `“Phải làm rõ... ”, ông nói`: the mark belongs to what came before. */
const GOES_ON = /[,;:”’»)\]]/;
const UPPER = /\p{Lu}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** How far to look back from a stop for the word before it; the longest Vietnamese word of letters is far shorter. */
const LOOK_BACK = 40;
const LAST_TOKEN = /(?:^|[\s"“‘'«([,;:])([^\s"“‘'«([,;:]*)$/;
/** `A`, `N.V.A` */
const INITIALS = /^\p{Lu}(?:\.\p{Lu}){0,4}$/u;
const CITY = /^(?:TP|Tp|tp)$/;
const ONE_WORD_CITIES: ReadonlySet<string> = new Set(['Huế', 'Vinh', 'Pleiku']);
const ACRONYM = /^\p{Lu}{2,4}$/u;
const NEXT_WORD = /^\s{1,3}(\p{L}+)/u;
const LAST_WORD = /(\p{L}+)\s$/u;
/** `8`, `1.2`, `IV`, `a` before the stop: the number of a heading when nothing stands before it in its paragraph. */
const LIST_MARKER = /^\s*(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVX]{1,5}|\p{L})$/u;
/** `Văn` of `xã hội.Văn bản`: a capital, then small letters, and not the rest of a host name (`Vietnam.Net/`). */
const CAPITALISED_WORD = /\p{Lu}\p{Ll}{1,10}(?![\p{L}\p{N}]|[.@/]\p{L})/uy;
const LOWER_CASE_WORD = /^[^\p{L}\p{N}]*\p{Ll}{2,}$/u;
const NUMBER_END = /\d{2}$/;

/**
 * Cuts a text into sentences: at line ends always, within a line after `.`, `!`, `?`, `…` and the quotation marks and brackets that close
 * behind them, when the next words can begin a sentence.
 *
 * Spans are in order, do not overlap, have no white space at their ends, and cover every character that is not white space.
 * No stop ends a sentence inside `TP.HCM`, `6.482,91`, `PGS.TS. Lê An`, or before a small letter (`“Xong chưa?” bà hỏi`).
 * A blank lost in print is made good: `xã hội.Văn bản` is two sentences.
 *
 * @example
 * splitSentences('Họp ở TP.HCM. Ông An nói.').length // 2
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  for (const paragraph of text.matchAll(PARAGRAPH)) {
    const from = paragraph.index;
    const to = from + paragraph[0].length;
    let start = from;
    for (const stop of paragraph[0].matchAll(STOP)) {
      const end = from + stop.index + stop[0].length;
      const stopEnd = from + stop.index + (stop[1] ?? '').length;
      if (end < to && endsSentence(text, { start, stop: from + stop.index, stopEnd, end, to })) {
        push(sentences, text, start, end);
        start = end;
      }
    }
    push(sentences, text, start, to);
  }
  return sentences;
}

interface Stop {
  /** Where the sentence began so far. */
  readonly start: number;
  /** Where the run of stops begins and ends, and where what closes behind it ends. */
  readonly stop: number;
  readonly stopEnd: number;
  readonly end: number;
  /** End of the paragraph. */
  readonly to: number;
}

function endsSentence(text: string, at: Stop): boolean {
  const next = text.charAt(at.end);
  const before = text.slice(Math.max(at.start, at.stop - LOOK_BACK), at.stop);
  const isSingleStop = at.stopEnd === at.stop + 1 && text.charAt(at.stop) === '.';
  if (!/\s/.test(next)) return beginsGlued(text, at, before);
  const first = firstCharacter(text, at);
  if (LOWER.test(first) || GOES_ON.test(first)) return false;
  if (!isSingleStop || at.end !== at.stopEnd) return true;
  return !isAbbreviation(text, at, before) && !(at.stop - at.start < LOOK_BACK && LIST_MARKER.test(before));
}

/** The first letter, digit or other sign of what follows, past blanks, opening quotation marks and bullets. */
function firstCharacter(text: string, at: Stop): string {
  OPENERS.lastIndex = at.end;
  OPENERS.test(text);
  const first = Math.max(OPENERS.lastIndex, at.end);
  return first < at.to ? String.fromCodePoint(text.codePointAt(first) ?? 0x20) : ' ';
}

/** No blank after the stop: `xã hội.Văn bản`, `10/11/2016.Văn bản`, `nói.“Tôi` begin a sentence; `TP.HCM`, `1.134`, `vnu.edu.vn` do not. */
function beginsGlued(text: string, at: Stop, before: string): boolean {
  const next = text.charAt(at.end);
  if (/["“‘«(]/.test(next) && at.end === at.stopEnd) return UPPER.test(firstCharacter(text, at));
  CAPITALISED_WORD.lastIndex = at.end;
  if (!CAPITALISED_WORD.test(text)) return false;
  const token = LAST_TOKEN.exec(before)?.[1] ?? before;
  if (at.stop - at.start < LOOK_BACK && LIST_MARKER.test(before)) return false;
  if (text.charAt(at.stop) !== '.' || at.end > at.stopEnd)
    return LETTER_OR_DIGIT.test(before.slice(-1)) || at.end > at.stopEnd;
  return (LOWER_CASE_WORD.test(token) && !ABBREVIATIONS.has(token)) || NUMBER_END.test(token);
}

/** `TS`, `PGS.TS`, `Th.S`, `Q`, `tr`, and initials of a name that goes on. */
function isAbbreviation(text: string, at: Stop, before: string): boolean {
  const token = LAST_TOKEN.exec(before)?.[1] ?? before;
  if (INITIALS.test(token)) return nameGoesOn(text, at, before, token);
  if (CITY.test(token)) return cityNameFollows(text.slice(at.end, at.end + LOOK_BACK));
  return ABBREVIATIONS.has(token) || ABBREVIATIONS.has(token.slice(token.lastIndexOf('.') + 1));
}

/**
 * `TP. Hà Nội`, `TP. Vinh` go on with the city's name; `Đảng bộ TP. Chương trình nhằm ...` says "the city" and ends: what follows has
 * one capital, as the first word of a sentence has. The names of cities have two syllables, but for a few and for those that are
 * shortened to capitals (`TP. HCM`).
 */
function cityNameFollows(following: string): boolean {
  const [, first = '', second = ''] = /^\s{0,3}(\p{L}+)(?:\s(\p{L}))?/u.exec(following) ?? [];
  return first === '' || ONE_WORD_CITIES.has(first) || ACRONYM.test(first) || UPPER.test(second) || second === '';
}

/**
 * After initials: `George W. Bush`, `D. Medvedev`, `Q. 3` go on. A letter behind a Vietnamese name is how the press hides a person
 * (`Nguyễn Văn A. Theo ...`); there the stop is a full stop, unless the age follows (`anh H. (SN 1977)`).
 */
function nameGoesOn(text: string, at: Stop, before: string, token: string): boolean {
  const following = text.slice(at.end, at.end + LOOK_BACK);
  if (/^\s{0,3}[(\d]/.test(following)) return true;
  const next = NEXT_WORD.exec(following)?.[1] ?? '';
  if (next.length === 1 || (next !== '' && !isVietnameseSyllable(next))) return true;
  if (token.length > 1) return false;
  const previous = LAST_WORD.exec(before.slice(0, -1))?.[1] ?? '';
  return !(UPPER.test(previous.charAt(0)) && isVietnameseSyllable(previous));
}

function push(sentences: Span[], text: string, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  if (from < to) sentences.push({ start: from, end: to });
}
