import type { estypes } from '@elastic/elasticsearch';
import type { QueryClause, TextQuery } from '../../text/query.ts';
import { inARow, wordsFrom } from '../closerMatches.ts';

export type Query = estypes.QueryDslQueryContainer;

/** What can be searched by text. */
export interface TermFields {
  /** Put before the names of fields: `speeches.`, or nothing. */
  readonly prefix: string;
  /** Whether there is a field of the title's terms. */
  readonly hasTitle: boolean;
}

/** A typed query as queries of Elasticsearch. */
export interface Match {
  /** What every hit fulfils, and is scored by. */
  readonly wanted: readonly Query[];
  /** What no hit fulfils. */
  readonly excluded: readonly Query[];
  /** What else orders the hits: it adds to the score and never to the hits. */
  readonly ranking: readonly Query[];
}

/** A term in the title counts as much as four in the text, one that is a word of its own as much as two. */
const TITLE_WEIGHT = 4;
const WORD_WEIGHT = 2;
/** Above any score of a text: whoever types marks wants them, yet a text without marks is better than none. */
const MARKED_SCORE = 1_000;

/** Makes queries of what was typed, ranked as the SQLite store ranks (`store/sqlite/match.ts`). */
export function matchOf({ clauses }: TextQuery, fields: TermFields): Match {
  const wanted = clauses.filter((clause) => !clause.excluded);
  const unwanted = clauses.filter((clause) => clause.excluded);
  const marked = wanted.filter((clause) => clause.marked);
  return {
    wanted: wanted.map((clause) => inField(`${fields.prefix}folded`, clause.folded)),
    excluded: unwanted.map((clause) => asTyped(clause, fields)),
    ranking: [...inAllMarks(marked, fields), ...wanted.flatMap((_, at) => rankingOf(wanted, at, fields))],
  };
}

/** Texts that have all marks as typed stand above those that do not; each clause is scored, too, where a text has only some. */
function inAllMarks(marked: readonly QueryClause[], fields: TermFields): Query[] {
  const typed = marked.map((clause) => asTyped(clause, fields));
  const [only] = typed;
  if (only === undefined) return [];
  // Read once: a phrase is found by reading where each of its words stands.
  if (typed.length === 1)
    return [{ function_score: { query: only, functions: [{ weight: MARKED_SCORE }], boost_mode: 'sum' } }];
  return [{ constant_score: { filter: { bool: { filter: typed } }, boost: MARKED_SCORE } }, ...typed];
}

/** One query of a match and further filters. */
export function matching({ wanted, excluded, ranking }: Match, conditions: readonly Query[], isRanked: boolean): Query {
  const must_not = [...excluded];
  return isRanked
    ? { bool: { must: [...wanted], filter: [...conditions], must_not, should: [...ranking] } }
    : { bool: { filter: [...wanted, ...conditions], must_not } };
}

function rankingOf(clauses: readonly QueryClause[], at: number, fields: TermFields): Query[] {
  const clause = clauses[at];
  if (!clause) return [];
  const queries = wordsFrom(clauses, at).map((word) => ofWord(word, fields));
  if (fields.hasTitle) queries.push(inTitle(clause, fields));
  if (at === 0 && clauses.length > 1) {
    const row = inARow(clauses);
    queries.push(asTyped(row, fields));
    if (fields.hasTitle) queries.push(inTitle(row, fields));
  }
  return queries;
}

/** With its marks, where it was typed with any. */
function asTyped(clause: QueryClause, { prefix }: TermFields): Query {
  return clause.marked ? inField(`${prefix}syllables`, clause.syllables) : inField(`${prefix}folded`, clause.folded);
}

function inTitle(clause: QueryClause, { prefix }: TermFields): Query {
  return inField(`${prefix}title`, clause.marked ? clause.syllables : clause.folded, TITLE_WEIGHT);
}

function ofWord(word: string, { prefix }: TermFields): Query {
  return inField(`${prefix}words`, [word], WORD_WEIGHT);
}

function inField(field: string, terms: readonly string[], boost = 1): Query {
  const [first = ''] = terms;
  if (terms.length === 1) return { term: { [field]: { value: first, boost } } };
  return { match_phrase: { [field]: { query: terms.join(' '), boost } } };
}
