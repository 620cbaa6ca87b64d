import { unitFields } from '../../entities/vocabulary/unitFields.ts';
import { UNIT_HEADS } from '../../entities/vocabulary/unitHeads.ts';

/** Type words of places stand small inside a name: `Tỉnh ủy`, but `UBND tỉnh Hà Nam`. */
const SMALL_WORDS = new Set([
  'và',
  'của',
  'thành',
  'phố',
  'tỉnh',
  'quận',
  'huyện',
  'thị',
  'xã',
  'phường',
  'các',
  'đảng',
  'bộ',
  'khóa',
]);
/** `Thành ủy`, also behind the name of another body (`Ban Thường vụ Thành ủy`). */
const COMMITTEES = new Set(['tỉnh', 'thành', 'quận', 'huyện', 'thị', 'đảng']);
/** After these type words comes a proper name. */
const PLACE_TYPES = ['thành phố', 'thị xã', 'thị trấn', 'tỉnh', 'quận', 'huyện', 'phường', 'xã'];

/** Names of bodies by their lower-cased words, in the case they are written in. */
type Names = ReadonlyMap<string, string>;
let known: { readonly heads: Names; readonly fields: Names } | null = null;

/**
 * The name of a body that a letterhead prints in capitals, in the case it is written in elsewhere
 * (`BỘ GIÁO DỤC VÀ ĐÀO TẠO` -> `Bộ Giáo dục và Đào tạo`, `ỦY BAN NHÂN DÂN TỈNH HÀ NAM` -> `Ủy ban nhân dân tỉnh Hà Nam`).
 * Words that no table knows are taken for a proper name, a capital each.
 */
export function properCase(capitals: string): string {
  // Bodies that issue together: each has a name of its own.
  return capitals
    .split(/ [-–] /u)
    .map(oneName)
    .join(' - ');
}

function oneName(capitals: string): string {
  known ??= {
    heads: byLowerCase(UNIT_HEADS.flatMap(({ heads }) => heads.split(';').map((head) => head.trim()))),
    fields: byLowerCase(unitFields()),
  };
  const words = capitals.toLowerCase().replace(/\s+/gu, ' ').trim().split(' ');
  const written: string[] = [];
  let at = 0;
  for (const names of [known.heads, known.fields]) {
    const found = longest(words, at, names);
    if (found === null) continue;
    written.push(found.name);
    at = found.end;
  }
  return [...written, ...properNames(words.slice(at), written.length === 0)].join(' ');
}

function byLowerCase(names: readonly string[]): Names {
  return new Map(names.map((name) => [name.toLowerCase(), name]));
}

function longest(words: readonly string[], from: number, names: Names): { name: string; end: number } | null {
  for (let end = Math.min(words.length, from + 14); end > from; end -= 1) {
    const name = names.get(words.slice(from, end).join(' '));
    if (name !== undefined) return { name, end };
  }
  return null;
}

function properNames(words: readonly string[], isFirst: boolean): string[] {
  return words.map((word, i) => {
    const pair = `${words[i - 1] ?? ''} ${word}`;
    const next = `${word} ${words[i + 1] ?? ''}`;
    if (word === 'ủy' && COMMITTEES.has(words[i - 1] ?? '')) return word;
    if (COMMITTEES.has(word) && words[i + 1] === 'ủy') return capital(word);
    const isType = PLACE_TYPES.includes(word) || PLACE_TYPES.includes(pair) || PLACE_TYPES.includes(next);
    const isSmall = SMALL_WORDS.has(word) && (isType || word === 'và' || word === 'của' || word === 'các');
    return isSmall && !(isFirst && i === 0) ? word : capital(word);
  });
}

function capital(word: string): string {
  const [first = '', ...rest] = word;
  return first.toUpperCase() + rest.join('');
}
