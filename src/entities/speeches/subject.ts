import type { Span } from '../../model/span.ts';
import {
  ADVERBIAL_STARTS,
  BEFORE_VERB,
  BELONGS_TO_PERSON,
  CLAUSE_STARTS,
  DOCUMENT_NOUNS,
  POST_PREFIXES,
  POSTS,
  PRONOUNS,
  SPEAKER_NOUNS,
  TITLES,
} from '../vocabulary/speakerNouns.ts';
import type { Line } from './lines.ts';
import { lastName, type NameHit } from './names.ts';
import { phraseTable } from './phrases.ts';

/** Who the text makes the speaker: the noun phrase, and inside it the bare name where there is one. */
export interface Subject extends Span {
  readonly kind: 'person' | 'post' | 'pronoun' | 'unit' | 'document' | 'noun';
  readonly name: Span | null;
  /** Index of its first token in the line. */
  readonly from: number;
}

/** What is already known of places in the text. */
export interface Known {
  /** The last mention of an official that lies in `[start, end)`. */
  mentionIn(start: number, end: number): (Span & { readonly form: 'name' | 'post' | 'pronoun' }) | null;
  /** Whether the characters `[start, end)` lie in the name of a body. */
  isUnit(start: number, end: number): boolean;
}

interface Chunk {
  readonly from: number;
  readonly to: number;
}

const ADVERBS = phraseTable(BEFORE_VERB);
const ADVERBIALS = phraseTable(ADVERBIAL_STARTS);
const BELONGS = phraseTable(BELONGS_TO_PERSON);
const CLAUSES = phraseTable(CLAUSE_STARTS);
const DOCUMENTS = phraseTable(DOCUMENT_NOUNS);
const POST_TABLE = phraseTable(POSTS);
const PREFIXES = phraseTable(POST_PREFIXES);
const PRONOUN_TABLE = phraseTable(PRONOUNS);
const SPEAKERS = phraseTable(SPEAKER_NOUNS);
const TITLE_TABLE = phraseTable(TITLES);
const FIRST_PERSON = phraseTable(['tôi', 'chúng tôi', 'ta', 'chúng ta', 'mình', 'tui', 'tớ']);
const QUANTIFIERS = phraseTable(
  'một số|nhiều|các|những|không ít|vài|mỗi|mọi|hầu hết|đa số|phần lớn|một|hai|ba|cả|toàn bộ|đông đảo|một vài|nữ|nam'.split(
    '|',
  ),
);
/** Places, terms and numbers that go on with the phrase before the comma: `Nghị quyết 4, khóa XII`, `Chủ tịch xã A, huyện B`. */
const QUALIFIERS = phraseTable(
  'tỉnh|huyện|quận|xã|phường|thành phố|tp|thị xã|thị trấn|khóa|khoá|ngày|nhiệm kỳ|số|tp.hcm|hà nội|thôn|ấp|trú tại|trú|quê|ở|sn|sinh năm|kiêm|người|nơi|vốn|hiện|hiện là|cùng|tuổi'.split(
    '|',
  ),
);
const PREPOSITIONS: ReadonlySet<string> = new Set(
  'với của cho từ tại trong về bởi theo gửi ở trên sau trước cùng giữa gọi'.split(' '),
);

const AUXILIARIES: ReadonlySet<string> = new Set('đã đang sẽ là cũng tập tiếp'.split(' '));

const MAX_BEFORE = 90;
const MAX_CHUNKS = 8;
const MAX_NOUN = 14;
const MAX_LONG_NOUN = 30;

/**
 * The subject of the verb that starts at token `verb`, read backwards no further than token `low`. Posts between commas
 * after a name belong to it (`ông An, Chủ tịch xã Bình Minh, nói`). Null where nobody is named there: the subject is left out
 * (`Đồng thời, nhấn mạnh`) or is no one who speaks.
 */
export function readSubject(line: Line, low: number, verb: number, known: Known): Subject | null {
  const end = beforeAdverbs(line, low, verb);
  const chunks = chunksBefore(line, Math.max(low, end - MAX_BEFORE), end);
  for (const [index, chunk] of chunks.entries()) {
    const person = personAtEnd(line, chunk, known);
    if (person !== null) return person;
    if (!isApposition(line, chunk, known)) break;
    if (index === chunks.length - 1) break;
  }
  return nounPhrase(line, chunks, known);
}

/** Index after the subject: commas, brackets and adverbs before the verb are passed over. */
function beforeAdverbs(line: Line, low: number, verb: number): number {
  let end = verb;
  for (let steps = 0; steps < 8 && end > low; steps++) {
    const mark = line[end - 1];
    const adverb = ADVERBS.before(line, end);
    if (adverb > 0 && end - adverb >= low) end -= adverb;
    else if (mark?.kind === 'mark' && /[,–—-]/u.test(mark.lower)) end--;
    else break;
  }
  return end;
}

/** Stretches between commas, dashes, colons and quotations, the last first; marks in brackets do not count. */
function chunksBefore(line: Line, low: number, end: number): Chunk[] {
  const chunks: Chunk[] = [];
  let depth = 0;
  let to = end;
  for (let index = end - 1; index >= low - 1 && chunks.length < MAX_CHUNKS; index--) {
    const token = index >= low ? line[index] : undefined;
    if (token?.lower === ')') depth++;
    if (token?.lower === '(') depth = Math.max(0, depth - 1);
    const separates =
      token === undefined ||
      token.kind === 'quotation' ||
      (token.kind === 'mark' && depth === 0 && /[,;:–—…?!.-]/u.test(token.lower));
    if (!separates) continue;
    if (index + 1 < to) chunks.push({ from: index + 1, to });
    to = index;
    if (token === undefined || !/[,–—-]/u.test(token.lower)) break;
  }
  return chunks;
}

/** A person at the end of a chunk: `Thủ tướng Phan Văn Bình`, `ông Mark (Anh)`, `nhạc sĩ Vinh`. */
function personAtEnd(line: Line, chunk: Chunk, known: Known): Subject | null {
  const to = beforeBrackets(line, chunk);
  const isUnit = (index: number): boolean => known.isUnit(line[index]?.start ?? 0, line[index]?.end ?? 0);
  const first = line[chunk.from];
  const last = line[to - 1];
  if (first === undefined || last === undefined) return null;
  const mention = known.mentionIn(first.start, last.end);
  const name = lastName(line, chunk.from, to, isUnit);
  if (mention !== null && mention.form === 'name' && mention.end === last.end) {
    const from = indexOfOffset(line, chunk.from, to, mention.start);
    return owned(line, chunk, { head: headBefore(line, chunk.from, from), from, to });
  }
  if (name === null || !endsChunk(line, name, to)) return null;
  return owned(line, chunk, name);
}

/** The phrase of a person, or of what belongs to the person: `gia đình ông Tám`. */
function owned(line: Line, chunk: Chunk, name: NameHit): Subject {
  const owner = BELONGS.before(line, name.head);
  const span = { start: line[name.from]?.start ?? 0, end: line[name.to - 1]?.end ?? 0 };
  if (owner > 0 && name.head - owner >= chunk.from) {
    const from = name.head - owner;
    return { kind: 'noun', name: null, from, start: line[from]?.start ?? 0, end: span.end };
  }
  return { kind: 'person', name: span, from: name.head, start: line[name.head]?.start ?? 0, end: span.end };
}

/** Only manner words may stand between a name with a title and the verb: `ông An cười rất tươi nói`. */
function endsChunk(line: Line, name: NameHit, to: number): boolean {
  if (name.to === to) return true;
  if (to - name.to > 5) return false;
  for (let index = name.to; index < to; index++) {
    const token = line[index];
    if (token?.kind !== 'word' || token.isCapital || PREPOSITIONS.has(token.lower)) return false;
  }
  return TITLE_TABLE.before(line, name.from) > 0;
}

function beforeBrackets(line: Line, chunk: Chunk): number {
  let to = chunk.to;
  if (line[to - 1]?.lower !== ')') return to;
  while (to > chunk.from && line[to - 1]?.lower !== '(') to--;
  return Math.max(chunk.from, to - 1);
}

function headBefore(line: Line, low: number, from: number): number {
  const post = POST_TABLE.before(line, from);
  const title = PRONOUN_TABLE.before(line, from);
  return Math.max(low, from - Math.max(post, title));
}

function indexOfOffset(line: Line, from: number, to: number, offset: number): number {
  for (let index = from; index < to; index++) if ((line[index]?.start ?? 0) >= offset) return index;
  return from;
}

/** A chunk that only says more of the person before it: a post, a place, a term. */
function isApposition(line: Line, chunk: Chunk, known: Known): boolean {
  const at = chunk.from + PREFIXES.at(line, chunk.from);
  if (POST_TABLE.at(line, at) > 0 || SPEAKERS.at(line, at) > 0 || QUALIFIERS.at(line, at) > 0) return true;
  const first = line[chunk.from];
  if (first === undefined) return false;
  if (/^\d+$/u.test(first.lower) && line[chunk.from + 1]?.lower === 'tuổi') return true;
  return known.isUnit(first.start, first.end) || (first.isCapital && chunk.to - chunk.from <= 4);
}

/** Posts, bodies, papers, pronouns and common nouns: `Bộ trưởng`, `UBND tỉnh`, `một số giáo viên`. */
function nounPhrase(line: Line, chunks: readonly Chunk[], known: Known): Subject | null {
  const last = chunks[0];
  if (last === undefined) return null;
  let from = last.from;
  const to = beforeBrackets(line, last);
  const previous = chunks[1];
  if (previous !== undefined && QUALIFIERS.at(line, from) > 0 && SPEAKERS.at(line, from) === 0) from = previous.from;
  from = afterClauseStart(line, from, to, known);
  if (from >= to || FIRST_PERSON.at(line, from) > 0) return null;
  for (let index = from; index < to; index++) {
    if (index > from && PREPOSITIONS.has(line[index - 1]?.lower ?? '')) continue;
    const kind = kindAt(line, index, known);
    if (kind === null) continue;
    const start = beforeQuantifier(line, from, index);
    const most = kind === 'noun' || kind === 'pronoun' ? MAX_NOUN : MAX_LONG_NOUN;
    if (to - start > most || (kind === 'document' && ADVERBIALS.at(line, from) > 0)) return null;
    if (kind !== 'document' && hasAuxiliary(line, start, to)) return null;
    return phrase(line, start, to, kind);
  }
  const isShort = to - from <= 5;
  const first = line[from];
  if (!isShort || first === undefined || first.kind !== 'word' || ADVERBIALS.at(line, from) > 0) return null;
  if (QUANTIFIERS.at(line, from) > 0 || (first.isCapital && isAllCapital(line, from, to)))
    return phrase(line, from, to, 'noun');
  return null;
}

/** `Thành ủy đã lãnh đạo` is a clause, no noun phrase. */
function hasAuxiliary(line: Line, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (AUXILIARIES.has(line[index]?.lower ?? '')) return true;
  return false;
}

function kindAt(line: Line, index: number, known: Known): Subject['kind'] | null {
  const token = line[index];
  if (token === undefined || token.kind !== 'word') return null;
  if (POST_TABLE.at(line, index + PREFIXES.at(line, index)) > 0) return 'post';
  if (known.isUnit(token.start, token.end)) return 'unit';
  if (DOCUMENTS.at(line, index) > 0) return 'document';
  if (PRONOUN_TABLE.at(line, index) > 0) return 'pronoun';
  if (SPEAKERS.at(line, index) > 0) return 'noun';
  return null;
}

function phrase(line: Line, from: number, to: number, kind: Subject['kind']): Subject {
  return { kind, name: null, from, start: line[from]?.start ?? 0, end: line[to - 1]?.end ?? 0 };
}

function beforeQuantifier(line: Line, low: number, index: number): number {
  let start = index;
  for (let steps = 0; steps < 2; steps++) {
    const length = QUANTIFIERS.before(line, start);
    if (length === 0 || start - length < low) break;
    start -= length;
  }
  if (start > low && /^\d+$/u.test(line[start - 1]?.lower ?? '')) start--;
  return start;
}

/** The subject follows the last word that opens a clause: `... khi thấy bạn trai nói`; `và` inside a name opens none. */
function afterClauseStart(line: Line, from: number, to: number, known: Known): number {
  let start = from;
  for (let index = from; index < to; index++) {
    const length = CLAUSES.at(line, index);
    if (length === 0) continue;
    const token = line[index];
    const next = line[index + length];
    if (token === undefined || known.isUnit(token.start, token.end)) continue;
    if (token.lower === 'và' && next?.isCapital === true) continue;
    start = index + length;
    index += length - 1;
  }
  return start;
}

function isAllCapital(line: Line, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (line[index]?.isCapital !== true) return false;
  return true;
}
