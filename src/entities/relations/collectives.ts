import { type Phrases, phrases } from '../phrases.ts';
import type { Token } from '../tokens.ts';
import {
  BODY_MODIFIERS,
  BODY_NOUNS,
  COLLECTIVES,
  LEVELS,
  NO_BODY_BEFORE,
  QUANTIFIERS,
} from '../vocabulary/citingAgents.ts';

interface Tables {
  readonly fixed: Phrases<true>;
  readonly quantifiers: Phrases<true>;
  readonly nouns: Phrases<true>;
  readonly modifiers: Phrases<true>;
  readonly levels: Phrases<true>;
}

let built: Tables | null = null;
function tables(): Tables {
  const table = (words: readonly string[], comma = false) =>
    phrases(
      words.map((phrase) => [phrase, true] as const),
      comma ? ['space', 'comma'] : ['space', 'join'],
    );
  built ??= {
    fixed: table(COLLECTIVES, true),
    quantifiers: table(QUANTIFIERS),
    nouns: table(BODY_NOUNS),
    modifiers: table(BODY_MODIFIERS),
    levels: table(LEVELS),
  };
  return built;
}

/** Longer lists of bodies than the press makes. */
const MAX_NOUNS = 12;

/**
 * Reads bodies that are named together: a quantifier before one kind of body or a list of them (`các sở, ban, ngành và huyện ủy`, `2 chi bộ
 * trực thuộc`), a list whose levels are named behind it (`cấp ủy, chính quyền các cấp`), or a fixed phrase (`toàn Đảng`).
 *
 * @returns index of the token after them, null where none begin here
 */
export function readCollective(tokens: readonly Token[], from: number): { readonly end: number } | null {
  const fixed = tables().fixed.longest(tokens, from)?.end ?? 0;
  const quantified = readQuantifier(tokens, from);
  const list = readList(tokens, quantified ?? from);
  const level = list === null ? null : readLevels(tokens, list);
  const read = level ?? (quantified === null ? null : list);
  const end = Math.max(fixed, read ?? 0);
  return end > from ? { end } : null;
}

/** `các cấp`, or the places whose bodies they are: UBND `các tỉnh, thành phố`. */
function readLevels(tokens: readonly Token[], from: number): number | null {
  if (tokens[from]?.gap !== 'space') return null;
  const level = tables().levels.longest(tokens, from)?.end ?? null;
  const places = tokens[from]?.key === 'các' ? readList(tokens, from + 1) : null;
  return places !== null && places > (level ?? 0) ? places : level;
}

/** `các`, `tất cả các`, `2`: the token after it, on the same line. */
function readQuantifier(tokens: readonly Token[], from: number): number | null {
  const words = tables().quantifiers.longest(tokens, from);
  const end = words?.end ?? (isCount(tokens, from) ? from + 1 : null);
  return end !== null && tokens[end]?.gap === 'space' ? end : null;
}

/** `sở, ban, ngành và các quận, huyện`: the token after its last noun. */
function readList(tokens: readonly Token[], from: number): number | null {
  let end: number | null = null;
  let at = from;
  for (let count = 0; count < MAX_NOUNS; count += 1) {
    const noun = readNoun(tokens, at);
    if (noun === null) break;
    end = noun;
    const next = tokens[noun];
    const joined = next?.gap === 'space' && next.key === 'và' ? noun + 1 : next?.gap === 'comma' ? noun : null;
    if (joined === null) break;
    const again = tokens[joined]?.key === 'và' ? joined + 1 : joined;
    at = readQuantifier(tokens, again) ?? again;
  }
  return end;
}

const CENTRAL: Phrases<true> = phrases([
  ['trung ương', true],
  ['đoàn', true],
  ['hội', true],
]);

/** The kind of body; not where the syllable goes on to another word: `các trường hợp`, `các bộ phận`, nor before a name: `Sở Y tế`. */
function readNoun(tokens: readonly Token[], from: number): number | null {
  const match = tables().nouns.longest(tokens, from);
  if (!match) return null;
  const last = tokens[match.end - 1];
  const next = tokens[match.end];
  if (next?.gap !== 'space') return match.end;
  if (next.number) return null;
  // `cơ quan Trung ương`, `cấp bộ Đoàn`: these modifiers have capitals
  if (next.capital) {
    const end = CENTRAL.longest(tokens, match.end)?.end;
    return end !== undefined && !tokens[end]?.capital ? end : null;
  }
  if (last && NO_BODY_BEFORE.get(last.key)?.has(next.key)) return null;
  return tables().modifiers.longest(tokens, match.end)?.end ?? match.end;
}

/** A number of bodies: no year or day (`năm 2025 tỉnh`), no part of a longer number. */
function isCount(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token?.number || token.gap === 'join' || token.gap === 'dot' || token.end - token.start > 3) return false;
  return token.gap !== 'space' || !NUMBERED.has(tokens[at - 1]?.key ?? '');
}

const NUMBERED: ReadonlySet<string> = new Set(['năm', 'tháng', 'ngày', 'quý', 'số', 'khóa', 'điều', 'lần', 'giờ']);
