import {
  ADVERBIAL_STARTS,
  BEFORE_VERB,
  BELONGS_TO_PERSON,
  POSTS,
  PRONOUNS,
  SURNAMES,
  TITLES,
} from '../vocabulary/speakerNouns.ts';
import type { Chunk } from './chunks.ts';
import type { Line } from './lines.ts';
import { lastName, type NameHit } from './names.ts';
import { phraseTable } from './phrases.ts';
import type { Known, Subject } from './subject.ts';

const ADVERBS = phraseTable(BEFORE_VERB);
const ADVERBIALS = phraseTable(ADVERBIAL_STARTS);
const BELONGS = phraseTable(BELONGS_TO_PERSON);
const HEADS = phraseTable([...PRONOUNS, ...POSTS]);
const POST_TABLE = phraseTable(POSTS);
const SURNAME_SET: ReadonlySet<string> = new Set(SURNAMES);
const TITLE_TABLE = phraseTable(TITLES);
const NO_MANNER = /^(với|của|cho|từ|tại|trong|về|bởi|theo|gửi|ở|trên|sau|trước|cùng|giữa|gọi)$/u;
/** Words of manner between a name and its verb: `ông An cười rất tươi nói`. */
const MAX_MANNER = 5;
const MAX_FOREIGN = 5;

/** A person at the end of a chunk: `Thủ tướng Phan Văn Bình`, `ông Mark (Anh)`, `nhạc sĩ Vinh`; null where none stands there. */
export function personAtEnd(line: Line, chunk: Chunk, known: Known): Subject | null {
  const to = beforeBrackets(line, chunk);
  const first = line[chunk.from];
  const last = line[to - 1];
  if (first === undefined || last === undefined) return null;
  const mention = known.mentionIn(first.start, last.end);
  if (mention !== null && mention.form === 'name' && mention.end === last.end) {
    const from = indexOfOffset(line, chunk.from, to, mention.start);
    const head = Math.max(chunk.from, from - HEADS.before(line, from));
    return owned(line, chunk, { head, from, to });
  }
  const isUnit = (index: number): boolean => known.isUnit(line[index]?.start ?? 0, line[index]?.end ?? 0);
  const name = lastName(line, chunk.from, to, isUnit);
  return name !== null && endsChunk(line, name, to) ? owned(line, chunk, name) : null;
}

/** A post at the start of a chunk and capitals that begin with no Vietnamese family name at its end. */
export function isForeignAfterPost(line: Line, chunk: Chunk, person: Subject): boolean {
  if (person.name === null || POST_TABLE.at(line, chunk.from) === 0) return false;
  const first = line[person.from + POST_TABLE.at(line, person.from)];
  return first !== undefined && !SURNAME_SET.has(first.lower);
}

/** A chunk of capitals alone before an apposition: `Daniel Fried, nhà ngoại giao Mỹ, nhận xét`. */
export function foreignName(line: Line, chunk: Chunk, known: Known): Subject | null {
  const { from, to } = chunk;
  if (to - from < 2 || to - from > MAX_FOREIGN || ADVERBIALS.at(line, from) > 0) return null;
  for (let index = from; index < to; index++) {
    const token = line[index];
    if (token === undefined || !token.isCapital || token.isAcronym || known.isUnit(token.start, token.end)) return null;
  }
  const span = { start: line[from]?.start ?? 0, end: line[to - 1]?.end ?? 0 };
  return { kind: 'person', name: span, from, ...span };
}

/** Index before the bracket that ends a chunk: `ĐB Lê Văn An (Bình Định)`. */
export function beforeBrackets(line: Line, chunk: Chunk): number {
  let to = chunk.to;
  if (line[to - 1]?.lower !== ')') return to;
  while (to > chunk.from && line[to - 1]?.lower !== '(') to--;
  return Math.max(chunk.from, to - 1);
}

/** The phrase of a person, or of what belongs to the person: `gia đình ông Tám`. */
function owned(line: Line, chunk: Chunk, name: NameHit): Subject {
  const owner = BELONGS.before(line, name.head);
  const end = line[name.to - 1]?.end ?? 0;
  if (owner > 0 && name.head - owner >= chunk.from) {
    const from = name.head - owner;
    return { kind: 'noun', name: null, from, start: line[from]?.start ?? 0, end };
  }
  const span = { start: line[name.from]?.start ?? 0, end };
  return { kind: 'person', name: span, from: name.head, start: line[name.head]?.start ?? 0, end };
}

function endsChunk(line: Line, name: NameHit, to: number): boolean {
  if (name.to === to) return true;
  // `ông Lê Mạnh Hùng ở huyện Vĩnh Cửu`
  if (/^(?:ở|ngụ|trú|quê)$/u.test(line[name.to]?.lower ?? '')) return TITLE_TABLE.before(line, name.from) > 0;
  if (to - name.to > MAX_MANNER) return false;
  // `đại biểu Quốc hội`: after one syllable only an adverb shows that the name is over.
  if (name.to - name.from === 1 && ADVERBS.at(line, name.to) === 0) return false;
  for (let index = name.to; index < to; index++) {
    const token = line[index];
    if (token?.kind !== 'word' || token.isCapital || NO_MANNER.test(token.lower)) return false;
  }
  const opensSentence = name.from === 0 && name.to >= 3; // `Nguyễn Anh Trí phát biểu và cho rằng`
  return (
    opensSentence || TITLE_TABLE.before(line, name.from) > 0 || (name.head < name.from && name.to - name.from >= 2)
  );
}

function indexOfOffset(line: Line, from: number, to: number, offset: number): number {
  for (let index = from; index < to; index++) if ((line[index]?.start ?? 0) >= offset) return index;
  return from;
}
