import type { Span } from '../../model/span.ts';
import { beforeAdverbs, chunksBefore } from './chunks.ts';
import type { Line } from './lines.ts';
import { continuesPhrase, nounPhrase } from './nounPhrase.ts';
import { isForeignAfterPost, personAtEnd } from './person.ts';

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

/** Strict: only what can speak (persons, bodies, papers, nouns for them). Lenient: any short phrase, where a verb of saying follows marks. */
export type Manner = 'strict' | 'lenient';

/** Tokens before a verb that are searched for its subject. */
const MAX_BEFORE = 90;

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
    const person = personAtEnd(line, chunk, known);
    if (person !== null) {
      // In `ông Lê An, Giám đốc Vina Bamboo nói` the capitals after the post are the firm's name.
      const before = isForeignAfterPost(line, chunk, person) ? chunks[index + 1] : undefined;
      return (before === undefined ? null : personAtEnd(line, before, known)) ?? person;
    }
    if (!continuesPhrase(line, chunk, known)) break;
  }
  return nounPhrase(line, chunks, known, manner);
}
