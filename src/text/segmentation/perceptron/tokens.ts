import type { Span } from '../../../model/span.ts';
import { modernTone } from '../../modernTone.ts';
import { protectedTokens } from '../../protectedTokens.ts';
import { remembered } from '../../remembered.ts';
import { MOST_SYLLABLES, type WordTrie } from '../../wordTrie.ts';
import { MARGIN, SHAPE, type TokenKind, TokenTable } from './tokenTable.ts';

/** Longer runs of letters are no language; V8 runs out of stack where a run of a megabyte is one match. Dots in a row are one sign. */
const TOKEN = /[\p{L}\p{M}\p{N}]{1,256}|\.{2,8}|\S/gu;

/** Sentences of usual length share one table; a longer one gets its own, so that its memory is given back. */
const USUAL_UNITS = 4_096;

/** Reads the tokens of a sentence; offsets are those of the text. The table is used again for the next sentence. */
export type Tokeniser = (text: string, sentence: Span) => TokenTable;

export function makeTokeniser(trie: WordTrie): Tokeniser {
  const usual = new TokenTable();
  const kinds = remembered((surface) => kindOf(surface, trie));
  return (text, sentence) => {
    const part = text.slice(sentence.start, sentence.end);
    const table = part.length <= USUAL_UNITS ? usual : new TokenTable();
    table.open();
    const add = (kind: TokenKind, start: number, end: number) => {
      const before = table.rows - 1;
      const isJoined =
        kind.shape >= SHAPE.small && isSyllable(table, before) && isBlank(text, table.ends[before] ?? 0, start);
      table.add(kind, start, end, isJoined);
    };
    const addUpTo = (from: number, to: number) => {
      for (const { 0: surface, index } of part.slice(from, to).matchAll(TOKEN)) {
        const start = sentence.start + from + index;
        add(kinds(surface), start, start + surface.length);
      }
    };
    let from = 0;
    for (const { start, end } of protectedTokens(part)) {
      addUpTo(from, start);
      const kind = /\d/.test(part.slice(start, end)) ? FIGURE : OTHER_PROTECTED;
      add(kind, sentence.start + start, sentence.start + end);
      from = end;
    }
    addUpTo(from, part.length);
    table.close();
    for (let row = MARGIN; row < table.rows - MARGIN; row++) markWords(table, row, trie);
    return table;
  };
}

const FIGURE: TokenKind = { hash: 11, shape: SHAPE.figure, syllable: 0 };
const OTHER_PROTECTED: TokenKind = { hash: 12, shape: SHAPE.protected, syllable: 0 };
const DIGITS_HASH = 13;

function kindOf(surface: string, trie: WordTrie): TokenKind {
  const small = modernTone(surface.toLowerCase());
  const shape = shapeOf(surface);
  return { hash: shape === SHAPE.digits ? DIGITS_HASH : hashOf(small), shape, syllable: trie.syllable(small) };
}

function shapeOf(surface: string): number {
  if (!/^[\p{L}\p{M}]/u.test(surface)) return /^\p{N}/u.test(surface) ? SHAPE.digits : SHAPE.sign;
  if (surface === surface.toLowerCase()) return SHAPE.small;
  if (/^\p{Lu}[\p{Ll}\p{M}]*$/u.test(surface)) return surface.length === 1 ? SHAPE.oneCapital : SHAPE.capitalised;
  return /^\p{Lu}+$/u.test(surface) ? SHAPE.capitals : SHAPE.mixed;
}

/** FNV-1a over UTF-16 units. */
function hashOf(letters: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < letters.length; at++) hash = Math.imul(hash ^ letters.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isSyllable(table: TokenTable, row: number): boolean {
  const shape = table.shapes[row] ?? 0;
  return shape >= SHAPE.small && shape < SHAPE.before;
}

const BLANKS = /^[ \u00a0]{1,2}$/;

function isBlank(text: string, from: number, to: number): boolean {
  return (to === from + 1 && text.charAt(from) === ' ') || BLANKS.test(text.slice(from, Math.min(to, from + 3)));
}

/** Marks the words of the dictionary that begin at a row. */
function markWords({ syllables, joins, begins, within, finishes }: TokenTable, row: number, trie: WordTrie): void {
  let node = trie.step(0, syllables[row] ?? 0);
  for (let count = 2; count <= MOST_SYLLABLES && node !== undefined; count++) {
    const last = row + count - 1;
    if (joins[last] !== 1) return;
    node = trie.step(node, syllables[last] ?? 0);
    if (node === undefined) return;
    if (!trie.isWord(node)) continue;
    begins[row] = count;
    finishes[last] = Math.max(finishes[last] ?? 0, count);
    for (let middle = row + 1; middle < last; middle++) within[middle] = Math.max(within[middle] ?? 0, count);
  }
}
