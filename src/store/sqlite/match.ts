import type { QueryClause, TextQuery } from '../../text/query.ts';
import { inARow, wordsFrom } from '../closerMatches.ts';

/** A typed query as FTS5 MATCH expressions. */
export interface Match {
  /** Every hit, without what only serves ranking; null where the query has no clause that must hold. */
  readonly all: string | null;
  /** The same hits in disjoint parts, the better part first, with what serves ranking. */
  readonly tiers: readonly string[];
  /** What must not occur; null where nothing is excluded. Already taken out of `all` and `tiers`. */
  readonly excluded: string | null;
}

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
  if (at === 0 && clauses.length > 1) alternatives.push(form(inARow(clauses), alsoIn));
  return `(${alternatives.join(' OR ')})`;
}

function quoted(terms: readonly string[]): string {
  return `"${terms.join(' ').replaceAll('"', '""')}"`;
}
