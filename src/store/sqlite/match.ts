import type { QueryClause, TextQuery } from '../../text/query.ts';

/** A typed query as FTS5 MATCH expressions. */
export interface Match {
  /** Every hit, without what only serves ranking; null where the query has no clause that must hold. */
  readonly all: string | null;
  /** The same hits in disjoint parts, the better part first, with what serves ranking. */
  readonly tiers: readonly string[];
  /** What must not occur; null where nothing is excluded. Already taken out of `all` and `tiers`. */
  readonly excluded: string | null;
}

/** Vietnamese words of the dictionary have at most four syllables. */
const MOST_SYLLABLES = 4;

/**
 * Makes MATCH expressions. Every term is quoted, so nothing typed is read as FTS5 syntax.
 *
 * Whoever types marks wants them, yet a text without marks is better than none: the hits with the marks as typed are the first
 * tier, the others the second. Within a tier a clause may stand in the title or as a word of its own, too; these alternatives imply
 * the clause itself, so they add to the score and never to the hits.
 */
export function matchOf({ clauses }: TextQuery, options: { readonly hasTitle: boolean }): Match {
  const wanted = clauses.filter((clause) => !clause.excluded);
  const unwanted = clauses.filter((clause) => clause.excluded);
  const excluded = unwanted.length === 0 ? null : unwanted.map((clause) => asTyped(clause)).join(' OR ');
  if (wanted.length === 0) return { all: null, tiers: [], excluded };

  const without = (expression: string) => (excluded === null ? expression : `(${expression}) NOT (${excluded})`);
  const all = wanted.map((clause) => anyMarks(clause)).join(' AND ');
  const ranked = (form: Form) => wanted.map((_, at) => rankedClause(wanted, at, form, options.hasTitle)).join(' AND ');
  if (!wanted.some((clause) => clause.marked))
    return { all: without(all), tiers: [without(ranked(anyMarks))], excluded };
  const marked = wanted.map((clause) => asTyped(clause)).join(' AND ');
  const inferior = `(${ranked(anyMarks)}) NOT (${marked})`;
  return { all: without(all), tiers: [without(ranked(asTyped)), without(inferior)], excluded };
}

/** @param alsoIn a column that holds the terms of a part of the text once more, so that they count there, too */
type Form = (clause: QueryClause, alsoIn?: 'title') => string;

/** With its marks, where it was typed with any. */
const asTyped: Form = (clause, alsoIn) =>
  clause.marked ? `${columns('syllables', alsoIn)} : ${quoted(clause.syllables)}` : anyMarks(clause, alsoIn);

const anyMarks: Form = (clause, alsoIn) => `${columns('folded', alsoIn)} : ${quoted(clause.folded)}`;

function columns(column: string, alsoIn: string | undefined): string {
  return alsoIn === undefined ? column : `{${alsoIn} ${column}}`;
}

function rankedClause(clauses: readonly QueryClause[], at: number, form: Form, hasTitle: boolean): string {
  const clause = clauses[at];
  if (!clause) return '';
  // One phrase over both columns: for each phrase of its own bm25 goes over all rows that hold it.
  const alsoIn = hasTitle ? 'title' : undefined;
  const alternatives = [form(clause, alsoIn), ...wordsFrom(clauses, at).map((word) => `words : ${quoted([word])}`)];
  if (at === 0 && clauses.length > 1) alternatives.push(inARow(clauses, (row) => form(row, alsoIn)));
  return `(${alternatives.join(' OR ')})`;
}

/** Words that begin with this clause: after `học` in the query `học sinh giỏi` these are `học_sinh` and `học_sinh_giỏi`. */
function wordsFrom(clauses: readonly QueryClause[], at: number): string[] {
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
function inARow(clauses: readonly QueryClause[], form: Form): string {
  return form({
    kind: 'phrase',
    syllables: clauses.flatMap((clause) => clause.syllables),
    folded: clauses.flatMap((clause) => clause.folded),
    marked: clauses.some((clause) => clause.marked),
    excluded: false,
  });
}

function quoted(terms: readonly string[]): string {
  return `"${terms.join(' ').replaceAll('"', '""')}"`;
}
