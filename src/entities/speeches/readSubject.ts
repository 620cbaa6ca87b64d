import { ADVERBIAL_STARTS } from '../vocabulary/speakerNouns.ts';
import { beforeAdverbs, type Chunk, chunksBefore } from './chunks.ts';
import type { Line } from './lines.ts';
import { continuesPhrase, nounPhrase } from './nounPhrase.ts';
import { foreignName, isForeignAfterPost, personAtEnd } from './person.ts';
import { phraseTable } from './phrases.ts';
import type { Known, Manner, Subject } from './subject.ts';

/** Tokens before a verb that are searched for its subject. */
const MAX_BEFORE = 90;
/** `em An, lớp 8 Trường Trần Phú, kể`: what begins so bears the name of another. */
const NAMED_AFTER = phraseTable(
  'lớp|trường|đường|phố|ngụ|trú|quê|học sinh|sinh viên|giáo viên|giảng viên|công ty|bệnh viện|số|khu|khu phố|ngõ|hẻm|quỹ|chợ|phường|xã|ấp|nhà hát'.split(
    '|',
  ),
);
const ADVERBIALS = phraseTable(ADVERBIAL_STARTS);
const PLACES = /^(tại|trong|với|về|trước|ở|cùng)$/u;

/**
 * The subject of the verb that starts at token `verb`, read backwards no further than token `low`. Posts and places between
 * commas after a name belong to it (`ông An, Chủ tịch xã Bình Minh, nói`). Null where nobody is named there: the subject is
 * left out (`Đồng thời, nhấn mạnh`) or is no one who speaks.
 */
export function readSubject(
  line: Line,
  low: number,
  verb: number,
  known: Known,
  manner: Manner = 'strict',
): Subject | null {
  const end = beforeAdverbs(line, low, verb);
  const chunks = chunksBefore(line, Math.max(low, end - MAX_BEFORE), end);
  for (const [index, chunk] of chunks.entries()) {
    // `Tại khu sinh thái Song Phương, Phó Tổng Thanh tra yêu cầu`: where it was said names no speaker.
    if (index > 0 && PLACES.test(line[chunk.from]?.lower ?? '')) break;
    const person = personAtEnd(line, chunk, known);
    // `Liên quan đến sai phạm của ông An, Ủy ban Kiểm tra kết luận`
    if (index > 0 && person !== null && isObject(line, chunk, person)) break;
    if (person !== null) {
      // In `ông Lê An, Giám đốc Vina Bamboo nói` the capitals after the post are the firm's name.
      const isNamesake = index === 0 && NAMED_AFTER.at(line, chunk.from) > 0;
      return (
        (isNamesake || isForeignAfterPost(line, chunk, person) ? personBefore(line, chunks, index, known) : null) ??
        person
      );
    }
    if (index > 0) {
      const foreign = foreignName(line, chunk, known);
      if (foreign !== null) return foreign;
    }
    if (!continuesPhrase(line, chunk, known)) break;
  }
  return nounPhrase(line, chunks, known, manner);
}

/** In a phrase that tells about what or when, a person behind a preposition is no one who speaks. */
function isObject(line: Line, chunk: Chunk, person: Subject): boolean {
  return (
    ADVERBIALS.at(line, chunk.from) > 0 && /^(?:của|với|cho|đến|tới|từ|về)$/u.test(line[person.from - 1]?.lower ?? '')
  );
}

/** The person to whom the posts in chunk `index` and those before it belong. */
function personBefore(line: Line, chunks: readonly Chunk[], index: number, known: Known): Subject | null {
  for (const chunk of chunks.slice(index + 1)) {
    const person = personAtEnd(line, chunk, known);
    if (person !== null) return person;
    if (!continuesPhrase(line, chunk, known)) return null;
  }
  return null;
}
