import type { Citation, Relation } from '../../model/citation.ts';
import type { Span } from '../../model/span.ts';
import { firstIndex } from '../../text/firstIndex.ts';
import { CUES_AFTER, CUES_BEFORE, type RelationCue } from '../vocabulary/relations.ts';
import { spanAround } from './spans.ts';

interface Cue extends Span {
  readonly relation: Relation;
  readonly weight: RelationCue['weight'];
}

/** The relation cues of a text by where they stand, for `relationOf`. */
export interface Cues {
  readonly before: readonly Cue[];
  readonly after: readonly Cue[];
}

interface CueTable {
  readonly pattern: RegExp;
  readonly cues: ReadonlyMap<string, RelationCue>;
}

/** How far a verb governs, in UTF-16 units: about three lines of print. */
const MAX_REACH = 220;
/** A strong verb governs over a weak one at most so far: `tổng kết 10 năm thực hiện`, `cụ thể hóa các nhiệm vụ, giải pháp thực hiện`. */
const STRONG_REACH = 60;
/** `đưa` and the predicate after a document stand this near. */
const NEAR = 14;
const MAX_AFTER = 40;

let tables: { readonly before: CueTable; readonly after: CueTable } | null = null;

/**
 * Finds all words that say what is done with a document, in one pass; those inside a body's name (`Thanh tra Chính phủ`, `Ủy ban Kiểm
 * tra`) say nothing.
 *
 * @param units in text order
 */
export function findCues(text: string, units: readonly Span[]): Cues {
  tables ??= { before: cueTable(CUES_BEFORE), after: cueTable(CUES_AFTER) };
  const outside = (cue: Cue) => spanAround(units, cue.start) === null;
  return { before: hits(text, tables.before).filter(outside), after: hits(text, tables.after).filter(outside) };
}

function cueTable(cues: readonly RelationCue[]): CueTable {
  const entries = cues.flatMap((cue) => cue.words.split('; ').map((words) => [words, cue] as const));
  const words = entries.map(([each]) => each).sort((a, b) => b.length - a.length);
  const alternatives = words.map((each) => bothSpellings(each).replaceAll(' ', '[ \\u00a0]'));
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu'),
    cues: new Map(entries),
  };
}

/** `hóa` and `hoá`, `hủy` and `huỷ`. */
function bothSpellings(words: string): string {
  return words.replaceAll('hóa', 'h(?:óa|oá)').replaceAll('hủy', 'h(?:ủy|uỷ)');
}

function hits(text: string, { pattern, cues }: CueTable): Cue[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const words = match[0].toLowerCase().replaceAll('\u00a0', ' ').replaceAll('hoá', 'hóa').replaceAll('huỷ', 'hủy');
    const cue = cues.get(words);
    const start = match.index;
    return cue ? [{ start, end: start + match[0].length, relation: cue.relation, weight: cue.weight }] : [];
  });
}

/**
 * What is done with the cited document: the verb nearest before it in its sentence that governs it, else what its own predicate
 * says. Of a list (`Nghị quyết A, Quy định B và Quyết định C`) all share the first one's.
 *
 * @param previous the citation before in the same sentence with its relation, where there is one
 */
export function relationOf(
  text: string,
  citation: Citation,
  sentence: Span,
  cues: Cues,
  previous: { readonly citation: Citation; readonly relation: Relation } | null,
): Relation {
  const from = Math.max(sentence.start, citation.start - MAX_REACH);
  const governing = cues.before
    .slice(lowerBound(cues.before, from), lowerBound(cues.before, citation.start))
    .filter(({ weight }) => weight !== 'none');
  const intoLife = firstAfter(cues.after, citation.end, Math.min(sentence.end, citation.end + NEAR));
  if (intoLife?.weight === 'strong') return intoLife.relation;
  const nearest = governing.findLast(
    (cue) => cue.end <= citation.start && (cue.weight !== 'adjacent' || citation.start - cue.end <= 2),
  );
  if (previous && citation.start - previous.citation.end <= MAX_REACH) {
    // Of a document inside the name of another (`Kế hoạch thực hiện Nghị quyết`) the verb inside decides.
    const nested = citation.start < previous.citation.end;
    if (!nearest || nearest.start < (nested ? previous.citation.start : previous.citation.end))
      return previous.relation;
  }
  if (nearest) return strongest(text, governing, nearest);
  const predicate = firstAfter(cues.after, citation.end, Math.min(sentence.end, citation.end + MAX_AFTER));
  return predicate && !/[,;]/.test(text.slice(citation.end, predicate.start)) ? predicate.relation : 'khác';
}

/** The strong verb behind which a weak one stands, the first of a chain; the cue itself else. */
function strongest(text: string, governing: readonly Cue[], nearest: Cue): Relation {
  if (nearest.weight !== 'weak' && nearest.weight !== 'strong') return nearest.relation;
  let best = nearest;
  for (const cue of [...governing].reverse()) {
    if (cue.start >= best.start) continue;
    if (best.start - cue.end > STRONG_REACH || /[;.:“”"]/.test(text.slice(cue.end, best.start))) break;
    if (cue.weight === 'weak') continue;
    if (cue.weight !== 'strong') break;
    best = cue;
  }
  return best.relation;
}

function firstAfter(cues: readonly Cue[], from: number, to: number): Cue | null {
  const cue = cues[lowerBound(cues, from)];
  return cue && cue.start <= to ? cue : null;
}

/** Index of the first cue that begins at or after an offset. */
function lowerBound(cues: readonly Span[], offset: number): number {
  return firstIndex(cues, ({ start }) => start >= offset);
}
