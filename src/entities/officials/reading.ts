import type { Span } from '../../model/span.ts';
import { readTokens, type Token } from '../tokens.ts';

/** A text as this room reads it: its tokens, what stands between them, and the sentence each belongs to. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Index of the sentence of each token. */
  readonly sentence: Int32Array;
}

/** @param sentences in text order; tokens outside of all count to the sentence before them */
export function readText(
  text: string,
  sentences: readonly Span[],
  tokens: readonly Token[] = readTokens(text),
): Reading {
  const sentence = new Int32Array(tokens.length);
  let current = 0;
  tokens.forEach((token, i) => {
    while (current + 1 < sentences.length && (sentences[current + 1]?.start ?? 0) <= token.start) current += 1;
    sentence[i] = current;
  });
  return { text, tokens, sentence };
}

/** Longest run of blanks and marks that is looked into; the name and its post are not farther apart. */
const MAX_BETWEEN = 8;

/** The marks between a token and the one before it, without blanks: `''`, `','`, `'('`, `').'`; a line end is `'\n'`. */
export function marksBefore({ text, tokens }: Reading, index: number): string {
  const from = tokens[index - 1]?.end ?? 0;
  const to = tokens[index]?.start ?? text.length;
  if (to - from > MAX_BETWEEN) return '\n';
  const between = text.slice(from, to);
  return between.includes('\n') ? '\n' : between.replace(/\s+/g, '').replace(/[–—]/g, '-');
}

/** Whether two neighbouring tokens have only blanks between them, in one sentence. */
export function followsDirectly(reading: Reading, index: number): boolean {
  const token = reading.tokens[index];
  return token?.gap === 'space' && reading.sentence[index] === reading.sentence[index - 1];
}

/** Whether a token is of two or more letters, all capitals: `UBND`, `NGUYỄN`. */
export function isUpper({ text }: Reading, token: Token): boolean {
  if (!token.capital || token.end - token.start < 2) return false;
  const word = text.slice(token.start, token.end);
  return word === word.toUpperCase();
}

/** The words from a token to before another, lower-cased, joined by blanks. */
export function keys({ tokens }: Reading, from: number, end: number): string {
  let joined = '';
  for (let i = Math.max(from, 0); i < end; i += 1) joined += (i > from ? ' ' : '') + (tokens[i]?.key ?? '');
  return joined;
}
