import type { Citation } from '../../model/citation.ts';
import type { Span } from '../../model/span.ts';
import type { UnitKind, UnitMention } from '../../model/unit.ts';
import { gazetteer } from '../gazetteer.ts';
import { type Phrases, phrases } from '../phrases.ts';
import { readPlace } from '../places.ts';
import type { Token } from '../tokens.ts';
import { COLLECTIVES, HAND_ON, NO_SUBJECT_AFTER } from '../vocabulary/citingAgents.ts';

/** Someone named in the text that can act on a document: a unit, bodies named together, or a place as its authority. */
export interface Agent extends Span {
  readonly name: string;
  /** Stands where a subject stands: not behind `của`, `tại`, `Bí thư` ... */
  readonly subject: boolean;
  /** A predicate seems to follow: a word in small letters that does not go on with the noun. */
  readonly acts: boolean;
  /** A verb that hands the doing on stands before it: `đề nghị` Ban Cán sự đảng. */
  readonly handedOn: boolean;
  /** Where `Tại quận X,` opens a sentence. */
  readonly scene: boolean;
  readonly unit: UnitMention | null;
}

let collectives: Phrases<true> | null = null;
function collectiveTable(): Phrases<true> {
  collectives ??= phrases(
    COLLECTIVES.map((words) => [words, true] as const),
    ['space', 'comma'],
  );
  return collectives;
}

/** `quận tập trung thực hiện`: the place named before, where it opens a clause; not `các quận`, not `xã hội`. */
function barePlace(tokens: readonly Token[], at: number): { readonly end: number } | null {
  if (!startsClause(tokens, at)) return null;
  const place = readPlace(tokens, at, { bare: true });
  const follows = place && tokens[place.end];
  return place?.name === null && follows?.gap === 'space' && !follows.capital && !follows.number ? place : null;
}

/** Finds all agents of a text, in order, without overlap; what lies inside a citation (`Nghị quyết Đại hội Đảng bộ TP`) is none. */
export function findAgents(
  text: string,
  {
    tokens,
    citations,
    units,
  }: {
    readonly tokens: readonly Token[];
    readonly citations: readonly Citation[];
    readonly units: readonly UnitMention[];
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
      agents.push(agentAt(tokens, i, next, unit.name, unit));
      i = next;
      continue;
    }
    const match = collectiveTable().longest(tokens, i) ?? bareCity(tokens, i) ?? barePlace(tokens, i);
    if (match) {
      const end = tokens[match.end - 1]?.end ?? token.end;
      agents.push(agentAt(tokens, i, match.end, text.slice(token.start, end), null));
      i = match.end;
      continue;
    }
    i += 1;
  }
  return agents;
}

function agentAt(tokens: readonly Token[], at: number, next: number, name: string, unit: UnitMention | null): Agent {
  const token = tokens[at];
  const last = tokens[next - 1];
  const before = tokens[at - 1];
  const near = token && before && token.gap === 'space' ? before.key : null;
  const place = unit !== null && PLACES.has(unit.kind);
  const scene = near === 'tại' && (tokens[at - 2] === undefined || startsClause(tokens, at - 1));
  const follows = tokens[next];
  return {
    start: unit?.start ?? token?.start ?? 0,
    end: unit?.end ?? last?.end ?? 0,
    name,
    // `Trung tâm Ca nhạc nhẹ TP.HCM`: a place behind a noun belongs to it, and is the subject only at the beginning of a clause.
    subject: place ? startsClause(tokens, at) || near === 'được' : near === null || !NO_SUBJECT_AFTER.has(near),
    acts: follows?.gap === 'space' && !follows.capital && !follows.number && !NO_PREDICATE.has(follows.key),
    handedOn: near !== null && HAND_ON.has(near),
    scene,
    unit,
  };
}

const PLACES: ReadonlySet<UnitKind> = new Set(['city', 'province', 'district', 'ward', 'commune']);
/** Words that go on with a noun or begin the next one. */
const NO_PREDICATE: ReadonlySet<string> = new Set(
  'và hoặc về của tại trong số theo với khóa nhiệm do ở này'.split(' '),
);

/** A province without type word that opens a sentence: `Hà Nội quyết tâm đưa Nghị quyết vào cuộc sống`. */
function bareCity(tokens: readonly Token[], at: number): { readonly end: number } | null {
  if (!tokens[at]?.capital || !startsClause(tokens, at)) return null;
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

/** Index of the first token at or after an offset. */
function indexAt(tokens: readonly Token[], offset: number, from: number): number {
  let index = from;
  while (index < tokens.length && (tokens[index]?.start ?? 0) < offset) index += 1;
  return index;
}
