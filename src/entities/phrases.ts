import { type Gap, readTokens, type Token } from './tokens.ts';

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  value?: Value;
}

/** The longest phrase of a table that begins at a token. `end` is the index of the token after it. */
export interface PhraseMatch<Value> {
  readonly value: Value;
  readonly end: number;
}

/** A table of phrases by their first words, so that looking one up takes as long as the phrase, not as the table. */
export interface Phrases<Value> {
  longest(tokens: readonly Token[], from: number): PhraseMatch<Value> | null;
}

/**
 * Builds a table of phrases. Case and the place of the tone mark are not compared.
 *
 * @param entries phrase and what it stands for; of equal phrases the first counts
 * @param gaps what may stand between two words of a phrase, default blanks
 */
export function phrases<Value>(
  entries: Iterable<readonly [string, Value]>,
  gaps: readonly Gap[] = ['space'],
): Phrases<Value> {
  const root: Node<Value> = { next: new Map() };
  for (const [phrase, value] of entries) {
    let node = root;
    for (const { key } of readTokens(phrase)) {
      const next: Node<Value> = node.next.get(key) ?? { next: new Map() };
      node.next.set(key, next);
      node = next;
    }
    node.value ??= value;
  }
  return {
    longest(tokens, from) {
      let node = root;
      let found: PhraseMatch<Value> | null = null;
      for (let i = from; i < tokens.length; i += 1) {
        const token = tokens[i];
        if (!token || (i > from && !gaps.includes(token.gap))) break;
        const next = node.next.get(token.key);
        if (!next) break;
        node = next;
        if (node.value !== undefined) found = { value: node.value, end: i + 1 };
      }
      return found;
    },
  };
}
