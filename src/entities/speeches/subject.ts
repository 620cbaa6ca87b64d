import type { Span } from '../../model/span.ts';

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
