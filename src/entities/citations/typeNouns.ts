import type { Span } from '../../model/span.ts';
import { DOCUMENT_TYPES, type DocumentType, OTHER_PAPERS } from '../vocabulary/documentTypes.ts';

/** A place where a kind of document is named, or (`type` null) a paper that is none of ours: a judgment, a licence. */
export interface TypeNoun extends Span {
  readonly type: DocumentType | null;
  /** `NQ`, `NĐ`: means the document only with a number beside it; `CT`, `TT` only with a code. */
  readonly abbreviated: 'no' | 'before numbers' | 'before codes';
}

interface Spelling {
  readonly words: string;
  readonly type: DocumentType | null;
  readonly abbreviated: TypeNoun['abbreviated'];
}

const SPELLINGS: readonly Spelling[] = [
  ...DOCUMENT_TYPES.flatMap((type) =>
    [type.name.toLowerCase(), ...(type.spellings ?? [])].map((words) => ({ words, type, abbreviated: 'no' as const })),
  ),
  ...DOCUMENT_TYPES.flatMap((type) =>
    (type.abbreviations ?? []).map((words) => ({ words, type, abbreviated: 'before numbers' as const })),
  ),
  ...DOCUMENT_TYPES.flatMap((type) =>
    (type.abbreviationsBeforeCodes ?? []).map((words) => ({ words, type, abbreviated: 'before codes' as const })),
  ),
  ...OTHER_PAPERS.map((words) => ({ words, type: null, abbreviated: 'no' as const })),
].sort((a, b) => b.words.length - a.words.length);

const BY_WORDS: ReadonlyMap<string, Spelling> = new Map(SPELLINGS.map((spelling) => [spelling.words, spelling]));
const BLANK = /[ \u00a0]+/gu;

/** `Nghị quyết`, `nghị quyết`, `Nghị Quyết`, `NGHỊ QUYẾT`; an abbreviation only as it is. */
function anyCase(spelling: Spelling): string {
  if (spelling.abbreviated !== 'no') return spelling.words;
  const syllables = spelling.words.split(' ');
  const eitherCase = syllables.map((syllable) => {
    const initial = syllable.slice(0, 1);
    return `[${initial.toUpperCase()}${initial}]${syllable.slice(1)}`;
  });
  const blank = '[ \\u00a0]{1,2}';
  return `${eitherCase.join(blank)}|${syllables.map((syllable) => syllable.toUpperCase()).join(blank)}`;
}

const NOUN = new RegExp(
  `(?:${SPELLINGS.map(anyCase).join('|')})(?:(?![\\p{L}\\d]*\\p{L})|(?=[Ss]ố[ \\u00a0:]{0,2}\\d))`,
  'gu',
);
const LETTER = /[\p{L}\p{N}]/u;
const SMALL = /\p{Ll}/u;
const CAPITAL = /\p{Lu}/u;

/** All type nouns of a text in order. A noun with a capital may be glued to the word before it (`theoNghị quyết`), any to `số` behind it. */
export function findTypeNouns(text: string): TypeNoun[] {
  const nouns: TypeNoun[] = [];
  for (const match of text.matchAll(NOUN)) {
    const surface = match[0];
    const before = text.charAt(match.index - 1);
    const glued = SMALL.test(before) && CAPITAL.test(surface.charAt(0)) && surface.length > 4;
    if (LETTER.test(before) && !glued) continue;
    const key = surface.replace(BLANK, ' ');
    const spelling = BY_WORDS.get(key) ?? BY_WORDS.get(key.toLowerCase());
    if (spelling === undefined) continue;
    if (spelling.abbreviated !== 'no' && /[-/–]/u.test(before)) continue;
    nouns.push({
      start: match.index,
      end: match.index + surface.length,
      type: spelling.type,
      abbreviated: spelling.abbreviated,
    });
  }
  return nouns;
}
