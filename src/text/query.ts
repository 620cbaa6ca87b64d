import { BadInput } from '../errors.ts';
import { normalise } from './normalise.ts';
import { isDocumentNumber, protectedTokens } from './protectedTokens.ts';
import { type SearchToken, searchable, searchTokens, textTokens } from './searchTokens.ts';

/** One thing that must (or must not) stand in a text. */
export interface QueryClause {
  /** `word`: one term; `phrase`: terms in a row; `number`: the number of a document as one term (`15_nq_tw`). */
  readonly kind: 'word' | 'phrase' | 'number';
  /** Terms as `indexTerms` makes them for `syllables`, in a row; one for `word` and `number`. */
  readonly syllables: readonly string[];
  /** The same for `folded`. */
  readonly folded: readonly string[];
  /** Whether it was typed with any tone or vowel mark or `đ`: then a text with these marks is preferred to one without. */
  readonly marked: boolean;
  readonly excluded: boolean;
}

/** What was typed, understood. All clauses must hold; no clauses: nothing was asked for. */
export interface TextQuery {
  readonly clauses: readonly QueryClause[];
}

const MOST_CHARACTERS = 1000;
const MOST_CLAUSES = 32;

const QUOTES = '"“”„«»';
/** A phrase with the minus before it, up to its closing mark or the end: `-"hội nghị"`. */
const PHRASE = new RegExp(`(?<minus>(?<![^\\s])-)?[${QUOTES}](?<phrase>[^${QUOTES}]*)(?:[${QUOTES}]|$)`, 'gu');
const EXCLUDED = /^-(?=[\p{L}\p{N}])/u;

/**
 * Reads what someone typed: words (all must occur), `"phrases"` in straight or curly marks, `-excluded`, and numbers of documents in
 * any spelling (`15 - NQ/TW`, `15-nq/tư`).
 *
 * @throws BadInput BAD_ARGUMENT over 1,000 characters or 32 clauses
 * @example
 * parseQuery('quán triệt "Bộ Chính trị" -Huế').clauses.length // 4
 */
export function parseQuery(typed: string): TextQuery {
  if (typed.length > MOST_CHARACTERS) {
    throw new BadInput(
      'BAD_ARGUMENT',
      `A query has at most ${MOST_CHARACTERS} characters, this one has ${typed.length}.`,
    );
  }
  const text = normalise(typed);
  const clauses: QueryClause[] = [];
  let from = 0;
  for (const match of text.matchAll(PHRASE)) {
    clauses.push(...clausesOfWords(text.slice(from, match.index)));
    clauses.push(...clauseOf(textTokens(match.groups?.phrase ?? ''), match.groups?.minus !== undefined));
    from = match.index + match[0].length;
  }
  clauses.push(...clausesOfWords(text.slice(from)));
  if (clauses.length > MOST_CLAUSES) {
    throw new BadInput(
      'BAD_ARGUMENT',
      `A query has at most ${MOST_CLAUSES} words and phrases, this one has ${clauses.length}.`,
    );
  }
  return { clauses };
}

/** Numbers with blanks inside are one clause, all else is parted at white space. */
function clausesOfWords(text: string): QueryClause[] {
  const clauses: QueryClause[] = [];
  let from = 0;
  for (const { start, end } of numbersIn(text)) {
    const isExcluded = /(?:^|\s)-$/.test(text.slice(Math.max(0, start - 2), start));
    clauses.push(...clausesOfPlainWords(text.slice(from, isExcluded ? start - 1 : start)));
    clauses.push(...clauseOf(tokensOf(text.slice(start, end)), isExcluded));
    from = end;
  }
  return [...clauses, ...clausesOfPlainWords(text.slice(from))];
}

/** Numbers are looked for in capitals, as people type `15-nq/tw`; capitals of Vietnamese letters keep the length. */
function numbersIn(text: string): readonly { start: number; end: number }[] {
  const upper = text.toUpperCase();
  if (upper.length !== text.length) return [];
  return protectedTokens(upper).filter(
    ({ kind, start, end }) => kind === 'number' && isDocumentNumber(upper.slice(start, end)),
  );
}

function clausesOfPlainWords(text: string): QueryClause[] {
  return text.split(/\s+/).flatMap((word) => clauseOf(tokensOf(word.replace(EXCLUDED, '')), EXCLUDED.test(word)));
}

/** The tokens of one typed word or number. */
function tokensOf(typed: string): SearchToken[] {
  return searchTokens(searchable(typed), { start: 0, end: typed.length });
}

function clauseOf(tokens: readonly SearchToken[], excluded: boolean): QueryClause[] {
  const last = tokens.at(-1);
  if (!last) return [];
  const isNumber = last.exact.includes('_') && last.start === tokens[0]?.start;
  const terms = isNumber ? [last] : tokens;
  const syllables = terms.map((token) => token.exact);
  const folded = terms.map((token) => token.folded);
  const kind = isNumber ? 'number' : terms.length > 1 ? 'phrase' : 'word';
  return [{ kind, syllables, folded, marked: syllables.some((syllable, i) => syllable !== folded[i]), excluded }];
}
