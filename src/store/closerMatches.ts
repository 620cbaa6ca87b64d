import type { QueryClause } from '../text/query.ts';
import { MOST_SYLLABLES } from '../text/wordTrie.ts';

/** Words that begin with this clause: after `học` in the query `học sinh giỏi` these are `học_sinh` and `học_sinh_giỏi`. */
export function wordsFrom(clauses: readonly QueryClause[], at: number): string[] {
  const words: string[] = [];
  const syllables: string[] = [];
  for (const clause of clauses.slice(at, at + MOST_SYLLABLES)) {
    if (clause.kind === 'number') break;
    syllables.push(...clause.syllables);
    if (syllables.length > MOST_SYLLABLES) break;
    if (syllables.length > 1) words.push(syllables.join('_'));
  }
  return words;
}

/** All that was typed as one phrase. */
export function inARow(clauses: readonly QueryClause[]): QueryClause {
  return {
    kind: 'phrase',
    syllables: clauses.flatMap((clause) => clause.syllables),
    folded: clauses.flatMap((clause) => clause.folded),
    marked: clauses.some((clause) => clause.marked),
    excluded: false,
  };
}
