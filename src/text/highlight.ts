import type { Span } from '../model/span.ts';
import { fold } from './fold.ts';
import type { QueryClause, TextQuery } from './query.ts';
import { type SearchToken, textTokens } from './searchTokens.ts';

/** A piece of a text with the matches of a query; `marks` are offsets into this `text`, in order, without overlaps. */
export interface Highlighted {
  readonly text: string;
  readonly marks: readonly Span[];
}

const CUT = '…';
/** Matches further down a text than this are not looked for: no article is longer, and a list of hits must not wait for a file. */
const MOST_UNITS_READ = 262_144;
/** A text need not be read further when so many matches were found, among them some of every clause. */
const ENOUGH_MATCHES = 4;

/**
 * Cuts the piece of a text that shows a query best: the one with the most different clauses, then the most matches, then the first (of
 * a text with many matches: among the first ones). It begins and ends at a word, with `…` where text was left out. White space is shown as blanks.
 *
 * A clause typed with marks is shown where the marks are the same, and where the text has no such place, where they are not. Phrases
 * and numbers are marked as wholes. Without matches it is the beginning of the text.
 *
 * @param options.maxLength most UTF-16 units of the piece, `…` included
 * @example
 * highlight('Bộ Chính trị họp.', parseQuery('"chinh tri"'), { maxLength: 80 }) // marks [{ start: 3, end: 12 }]
 */
export function highlight(text: string, query: TextQuery, { maxLength }: { readonly maxLength: number }): Highlighted {
  const matches = findMatches(text.slice(0, MOST_UNITS_READ), query.clauses);
  const window = text.length <= maxLength ? { start: 0, end: text.length } : bestWindow(text, matches, maxLength);
  const prefix = window.start > 0 ? CUT : '';
  const suffix = window.end < text.length ? CUT : '';
  const shift = prefix.length - window.start;
  return {
    text: prefix + text.slice(window.start, window.end).replace(/\s/g, ' ') + suffix,
    marks: mergeOverlaps(matches.filter(({ start, end }) => start >= window.start && end <= window.end)).map(
      ({ start, end }) => ({ start: start + shift, end: end + shift }),
    ),
  };
}

interface Match extends Span {
  /** Position of its clause in the query. */
  readonly clause: number;
}

/** Where one clause stands. */
interface Places {
  readonly clause: QueryClause;
  /** Where it stands with the marks that were typed; none where it was typed without. */
  readonly exact: Span[];
  readonly folded: Span[];
}

/**
 * The places of all clauses that are not excluded, in text order. Line by line, and only in lines that hold the beginning of a clause:
 * to make tokens of a whole article takes longer than to find it. A phrase over the end of a line is looked for where nothing else is.
 */
function findMatches(text: string, clauses: readonly QueryClause[]): Match[] {
  const places = clauses.map((clause): Places => ({ clause, exact: [], folded: [] }));
  const wanted = places.filter(({ clause }) => !clause.excluded);
  const mayHold = holdsBeginning(wanted.map(({ clause }) => clause));
  const folded = fold(text);
  for (const line of linesOf(text)) {
    if (!mayHold(folded.slice(line.start, line.end))) continue;
    addPlaces(wanted, textTokens(text.slice(line.start, line.end)), line.start);
    if (isEnough(wanted)) break;
  }
  if (wanted.some((each) => each.folded.length === 0 && mayReachOver(each.clause, folded))) {
    for (const each of wanted) each.exact.length = each.folded.length = 0;
    addPlaces(wanted, textTokens(text), 0);
  }
  return places
    .flatMap(({ exact, folded }, clause) => (exact.length > 0 ? exact : folded).map((span) => ({ ...span, clause })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function addPlaces(wanted: readonly Places[], tokens: readonly SearchToken[], from: number): void {
  const moved = ({ start, end }: Span): Span => ({ start: start + from, end: end + from });
  for (const { clause, exact, folded } of wanted) {
    if (clause.marked) exact.push(...placesOf(tokens, clause.syllables, 'exact').map(moved));
    folded.push(...placesOf(tokens, clause.folded, 'folded').map(moved));
  }
}

function isEnough(wanted: readonly Places[]): boolean {
  const found = wanted.map(({ clause, exact, folded }) => (clause.marked ? exact : folded).length);
  return found.every((count) => count > 0) && found.reduce((sum, count) => sum + count, 0) >= ENOUGH_MATCHES;
}

/** Whether a folded line may hold a clause: it has the letters of its first term. `tw` is printed in several ways. */
function holdsBeginning(clauses: readonly QueryClause[]): (folded: string) => boolean {
  const beginnings = clauses.map(({ folded: [first = ''] }) => first.split('_')[0] ?? '');
  return (folded) => beginnings.some((beginning) => beginning === 'tw' || folded.includes(beginning));
}

/** Whether a phrase that stands in no line may stand over the end of one. */
function mayReachOver({ folded: terms }: QueryClause, folded: string): boolean {
  return terms.length > 1 && terms.every((term) => term === 'tw' || folded.includes(term));
}

function* linesOf(text: string): Generator<Span> {
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    if (end > start) yield { start, end };
    start = end + 1;
  }
}

/** Runs of tokens that are these terms in a row; a run does not begin inside another, so this is linear for `a a a a`. */
function placesOf(tokens: readonly SearchToken[], terms: readonly string[], form: 'exact' | 'folded'): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at + terms.length <= tokens.length; at++) {
    if (!terms.every((term, i) => tokens[at + i]?.[form] === term)) continue;
    const first = tokens[at];
    const last = tokens[at + terms.length - 1];
    if (first && last) spans.push({ start: first.start, end: last.end });
    at += terms.length - 1;
  }
  return spans;
}

/** Slides over the matches with two ends; each enters and leaves once. */
function bestWindow(text: string, matches: readonly Match[], maxLength: number): Span {
  const room = Math.max(1, maxLength - 2 * CUT.length);
  const inside = new Map<number, number>();
  let best = { first: 0, last: -1, score: 0 };
  let first = 0;
  for (let last = 0; last < matches.length; last++) {
    const entering = matches[last];
    if (!entering) break;
    inside.set(entering.clause, (inside.get(entering.clause) ?? 0) + 1);
    for (
      let leaving = matches[first];
      leaving && first < last && entering.end - leaving.start > room;
      leaving = matches[first]
    ) {
      const left = (inside.get(leaving.clause) ?? 1) - 1;
      if (left === 0) inside.delete(leaving.clause);
      else inside.set(leaving.clause, left);
      first++;
    }
    const score = inside.size * matches.length + (last - first + 1);
    if (score > best.score && entering.end - entering.start <= room) best = { first, last, score };
  }
  const start = matches[best.first]?.start ?? 0;
  const end = best.last < 0 ? 0 : (matches[best.last]?.end ?? start);
  return cutAtWords(text, { start, end }, room);
}

/** A quarter of what is left goes before the first match, so that its beginning is read too. */
const SHARE_BEFORE = 0.25;

/** Widens the matched stretch to `room` units and draws both ends in to the next white space, never into the matched stretch. */
function cutAtWords(text: string, matched: Span, room: number): Span {
  const spare = Math.max(0, room - (matched.end - matched.start));
  const wantedStart = Math.max(0, matched.start - Math.floor(spare * SHARE_BEFORE));
  let end = Math.min(text.length, wantedStart + room);
  let start = Math.max(0, Math.min(wantedStart, end - room));
  if (end === text.length) start = Math.max(0, end - room);
  if (start > 0) {
    while (start < matched.start && !isBlank(text, start - 1)) start++;
    while (start < matched.start && isBlank(text, start)) start++;
  }
  if (end < text.length) {
    const furthest = end;
    while (end > matched.end && !isBlank(text, end)) end--;
    if (end <= start) end = furthest;
    while (end > matched.end && isBlank(text, end - 1)) end--;
  }
  return { start, end };
}

function isBlank(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}

function mergeOverlaps(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of spans) {
    const previous = merged.at(-1);
    if (previous && start < previous.end)
      merged[merged.length - 1] = { start: previous.start, end: Math.max(previous.end, end) };
    else merged.push({ start, end });
  }
  return merged;
}
