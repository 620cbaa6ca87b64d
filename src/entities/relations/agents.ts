import type { Citation } from '../../model/citation.ts';
import type { Span } from '../../model/span.ts';
import type { UnitMention } from '../../model/unit.ts';
import { gazetteer } from '../gazetteer.ts';
import { isPlaceType, readPlace } from '../places.ts';
import type { Token } from '../tokens.ts';
import { handsOn, NO_SUBJECT_AFTER, PREDICATE_MARKS, SUBJECT_AFTER, TIMES } from '../vocabulary/citingAgents.ts';
import type { Agent } from './agent.ts';
import { readCollective } from './collectives.ts';
import { inLists, PLACES } from './lists.ts';
import { spanAround } from './spans.ts';

/**
 * `quận tập trung thực hiện`: the place named before, where it opens a clause or the word behind it says that it does something (`tinh thần là
 * thành phố vẫn thực hiện`); not `các quận`, not `xã hội`.
 */
function barePlace(tokens: readonly Token[], at: number): { readonly end: number } | null {
  const opens = startsClause(tokens, at);
  if (!opens && NO_SUBJECT_AFTER.has(tokens[at - 1]?.key ?? '')) return null;
  // `cấp quận, huyện, xã có hiệu lực`: the last of a list of them.
  if (tokens[at]?.gap === 'comma' && isPlaceType(tokens, at - 1)) return null;
  const place = readPlace(tokens, at, { bare: true });
  const follows = place && tokens[place.end];
  if (!opens && !PREDICATE_MARKS.has(follows?.key ?? '')) return null;
  return place?.name === null && follows?.gap === 'space' && !follows.capital && !follows.number ? place : null;
}

/** Finds all agents of a text, in order, without overlap; what lies inside a citation (`Nghị quyết Đại hội Đảng bộ TP`) is none. */
export function findAgents(
  text: string,
  {
    tokens,
    citations,
    units,
    posts,
  }: {
    readonly tokens: readonly Token[];
    readonly citations: readonly Citation[];
    readonly units: readonly UnitMention[];
    /** Where the posts of officials are written, in order: what a post is of (`Trưởng ban Dân vận Thành ủy`) is no subject. */
    readonly posts: readonly Span[];
  },
): Agent[] {
  const agents: Agent[] = [];
  let unitIndex = 0;
  let citationIndex = 0;
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i];
    if (!token) break;
    while ((citations[citationIndex]?.end ?? Infinity) <= token.start) citationIndex += 1;
    const citation = citations[citationIndex];
    if (citation && citation.start <= token.start) {
      i = indexAt(tokens, citation.end, i + 1);
      continue;
    }
    while ((units[unitIndex]?.end ?? Infinity) <= token.start) unitIndex += 1;
    const unit = units[unitIndex];
    if (unit && unit.start <= token.start) {
      const next = indexAt(tokens, unit.end, i + 1);
      const many = manyOf(tokens, i, next);
      if (many) {
        agents.push(agentAt(text, tokens, { at: i, next: many.end, unit: null }));
        i = many.end;
        continue;
      }
      const agent = agentAt(text, tokens, { at: i, next, unit });
      agents.push(spanAround(posts, unit.start) === null ? agent : { ...agent, subject: false });
      i = next;
      continue;
    }
    const match = readCollective(tokens, i) ?? bareCity(tokens, i) ?? barePlace(tokens, i);
    if (match) {
      agents.push(agentAt(text, tokens, { at: i, next: match.end, unit: null }));
      i = match.end;
      continue;
    }
    i += 1;
  }
  return inLists(text, agents);
}

/** `UBND các tỉnh, thành phố`: a bare body that goes on to those of several places. */
function manyOf(tokens: readonly Token[], at: number, next: number): { readonly end: number } | null {
  if (tokens[next]?.key !== 'các' || tokens[next]?.gap !== 'space') return null;
  const many = readCollective(tokens, at);
  return many && many.end > next ? many : null;
}

interface Stand {
  readonly at: number;
  /** Index of the token after it. */
  readonly next: number;
  readonly unit: UnitMention | null;
}

function agentAt(text: string, tokens: readonly Token[], { at, next, unit }: Stand): Agent {
  const start = unit?.start ?? tokens[at]?.start ?? 0;
  const end = unit?.end ?? tokens[next - 1]?.end ?? 0;
  const near = tokens[at]?.gap === 'space' ? (tokens[at - 1]?.key ?? null) : null;
  const scene = near === 'tại' && (tokens[at - 2] === undefined || startsClause(tokens, at - 1));
  const follows = tokens[skipTerm(tokens, next)];
  // `phường Bình An là 4,3 ha`
  const measured = follows?.key === 'là' && tokens[skipTerm(tokens, next) + 1]?.number === true;
  const acts =
    !measured && follows?.gap === 'space' && !follows.capital && !follows.number && !NO_PREDICATE.has(follows.key);
  // `Đoàn An ninh (Bộ Công an)`, `dự án (xã A, huyện B)`: what a bracket adds to a noun does nothing.
  const bracketed = text.charAt(start - 1) === '(';
  const handedOn = near !== null && handsOn(tokens[at - 2]?.key ?? '', near);
  return {
    start,
    end,
    name: unit?.name ?? text.slice(start, end),
    subject: !bracketed && (handedOn || isSubject(tokens, { at, next, unit, near, acts })),
    opens:
      near === null ||
      PREDICATE_MARKS.has(follows?.key ?? '') ||
      handedOn ||
      OPENING.has(near) ||
      tokens[at - 1]?.number === true,
    acts,
    aside: follows?.gap === 'join' || text.slice(end, end + 2) === ' (',
    handedOn,
    scene,
    unit,
  };
}

/** Past `khóa XIV`, `nhiệm kỳ 2015-2020`. */
function skipTerm(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.gap !== 'space') return at;
  if (tokens[at]?.key === 'khóa') return at + 2;
  if (tokens[at]?.key !== 'nhiệm' || tokens[at + 1]?.key !== 'kỳ') return at;
  let end = at + 2;
  while (tokens[end]?.number) end += 1;
  return end;
}

/** Whether what stands at tokens `[at, next)` can be a subject; `near` is the word before it, where only a blank parts them. */
function isSubject(
  tokens: readonly Token[],
  { at, next, unit, near, acts }: Stand & { readonly near: string | null; readonly acts: boolean },
): boolean {
  // `sạt lở rạch A, phường B, TP. C`: behind a comma a place goes on with another one, unless it does something.
  if (unit !== null && PLACES.has(unit.kind) && tokens[at]?.gap === 'comma' && !acts) return false;
  if (near === null) return true;
  // `Trung tâm Ca nhạc nhẹ TP.HCM`: a place behind a noun belongs to it, and is the subject only at the beginning of a clause.
  if (unit !== null && PLACES.has(unit.kind)) return startsClause(tokens, at) || near === 'được';
  if (unit !== null) return !NO_SUBJECT_AFTER.has(near);
  // `sáp nhập các xã để thực hiện`: bodies named together behind a verb are its object, unless it hands the doing on to them.
  if (startsClause(tokens, at) || SUBJECT_AFTER.has(near)) return true;
  return !NO_SUBJECT_AFTER.has(near) && PREDICATE_MARKS.has(tokens[next]?.key ?? '');
}

/** Words that go on with a noun or begin the next one. */
const NO_PREDICATE: ReadonlySet<string> = new Set(
  'và hoặc về của tại trong số theo với khóa nhiệm do ở này'.split(' '),
);

/** A province without type word that opens a sentence: `Hà Nội quyết tâm đưa Nghị quyết vào cuộc sống`. */
function bareCity(tokens: readonly Token[], at: number): { readonly end: number } | null {
  // `Thừa Thiên - Huế`: the dash is of the name.
  if (!tokens[at]?.capital || tokens[at]?.gap === 'join' || !startsClause(tokens, at)) return null;
  // `tại huyện Nông Cống, Thanh Hóa`: behind a name the comma adds where it lies
  if (tokens[at]?.gap === 'comma' && tokens[at - 1]?.capital) return null;
  const match = gazetteer().provinceNames.longest(tokens, at);
  const follows = match && tokens[match.end];
  return match && follows?.gap === 'space' && !follows.capital ? match : null;
}

function startsClause(tokens: readonly Token[], at: number): boolean {
  const gap = tokens[at]?.gap;
  const before = tokens[at - 1]?.key ?? '';
  return gap !== 'space' || CLAUSE_WORDS.has(before);
}

const CLAUSE_WORDS: ReadonlySet<string> = new Set([
  'biết',
  'rằng',
  'đó',
  'nay',
  'hay',
  'song',
  'nhưng',
  'và',
  'để',
  'thì',
  'mà',
  'định',
  'mạnh',
]);

/** Words that let a subject follow at once. */
const OPENING: ReadonlySet<string> = new Set([...CLAUSE_WORDS, ...SUBJECT_AFTER, ...TIMES]);

/** Index of the first token at or after an offset. */
function indexAt(tokens: readonly Token[], offset: number, from: number): number {
  let index = from;
  while (index < tokens.length && (tokens[index]?.start ?? 0) < offset) index += 1;
  return index;
}
