import { firstIndex } from '../../text/firstIndex.ts';
import { POST_PREFIXES, POSTS, SURNAMES } from '../vocabulary/speakerNouns.ts';
import type { Line } from './lines.ts';
import { lastName } from './names.ts';
import { phraseTable } from './phrases.ts';
import { postKeys } from './postKeys.ts';

/** A place where the text gives a full name. */
interface Named {
  readonly name: string;
  readonly start: number;
  readonly line: number;
  readonly gender: Gender | null;
}

type Gender = 'male' | 'female';

/** Places of names under a part of the name or a post, in text order. */
interface Entry {
  readonly named: Named[];
  readonly names: Set<string>;
}

const POST_TABLE = phraseTable(POSTS);
const PREFIXES = phraseTable(POST_PREFIXES);
const SURNAME_SET: ReadonlySet<string> = new Set(SURNAMES);
const FEMALE = /^(bà|chị|cô|nữ)$/u;
const MALE = /^(ông|anh|chú|cậu)$/u;
/** Tokens before the end of a name that can hold it with its post. */
const MAX_RUN = 16;
const MAX_POSTS_AFTER = 4;

/** The people whom a text gives with their full names, and the posts beside those names. */
export class PeopleNamed {
  readonly #text: string;
  readonly #byEnding = new Map<string, Entry>();
  readonly #byPost = new Map<string, Entry>();
  readonly #byPostStart = new Map<string, Entry>();
  readonly #all: Named[] = [];

  constructor(text: string, lines: readonly Line[], isUnit: (start: number, end: number) => boolean) {
    this.#text = text;
    for (const [number, line] of lines.entries()) this.#readLine(line, number, isUnit);
  }

  /**
   * The full name that `name` is the end of: of two who share it, the one last named before offset `at`; null where the text
   * gives none, two in one sentence, or two only later. `Hoàng Anh` is `Nguyễn Hoàng Anh` where the text has him.
   */
  fullName(name: string, at: number): string | null {
    return pick(this.#byEnding.get(name), at)?.name ?? (name.includes(' ') ? name : null);
  }

  /**
   * Who is named beside `post`: `Bí thư Thành ủy` alone. Last before offset `at`, there also where the post goes on (`Bí thư Thành ủy Hà
   * Nội`), else the only one who is given that post later; null where there is none.
   */
  holder(post: string, at: number): string | null {
    for (const key of postKeys(post)) {
      const begun = this.#byPostStart.get(key);
      const named = begun?.named[before(begun.named, at)] ?? pick(this.#byPost.get(key), at);
      if (named !== null) return named.name;
    }
    return null;
  }

  /** The person last named before offset `at`, in line `least` or later, whom `pronoun` may mean. */
  lastBefore(at: number, least: number, pronoun: string): string | null {
    for (let index = before(this.#all, at); index >= 0; index--) {
      const named = this.#all[index];
      if (named === undefined || named.line < least) return null;
      if (agrees(named.gender, pronoun)) return named.name;
    }
    return null;
  }

  /** Whether `pronoun` may mean the person called `name`; what the text does not tell agrees with either. */
  mayBe(name: string, pronoun: string): boolean {
    const entry = this.#byEnding.get(name);
    return entry === undefined || entry.named.every(({ gender }) => agrees(gender, pronoun));
  }

  isNamed(name: string): boolean {
    return this.#byEnding.has(name);
  }

  #readLine(line: Line, number: number, isUnit: (start: number, end: number) => boolean): void {
    const isUnitAt = (index: number): boolean => isUnit(line[index]?.start ?? 0, line[index]?.end ?? 0);
    for (let end = 1; end <= line.length; end++) {
      if (line[end - 1]?.isCapital !== true || line[end]?.isCapital === true) continue;
      const hit = lastName(line, Math.max(0, end - MAX_RUN), end, isUnitAt);
      if (hit === null || hit.to !== end || hit.to - hit.from < 2) continue;
      const start = line[hit.from]?.start ?? 0;
      const words = this.#text.slice(start, line[end - 1]?.end).replace(/\s+/gu, ' ');
      // `bà Quyết Tâm` after `bà Nguyễn Thị Quyết Tâm` is no other person.
      const name = pick(this.#byEnding.get(words), start)?.name ?? words;
      const title = line[hit.from - 1]?.lower ?? '';
      const gender = FEMALE.test(title) || name.includes(' Thị ') ? 'female' : MALE.test(title) ? 'male' : null;
      const named: Named = { name, start, line: number, gender };
      this.#all.push(named);
      this.#rememberName(named, line[hit.from]?.lower ?? '');
      this.#rememberPosts(named, line, hit.from, end);
    }
  }

  #rememberName(named: Named, first: string): void {
    const syllables = named.name.split(' ');
    const hasSurname = SURNAME_SET.has(first);
    for (let from = 0; from < syllables.length; from++) {
      // Only of a Vietnamese name the last two syllables are said alone.
      if (from === 0 || from === syllables.length - 1 || hasSurname)
        remember(this.#byEnding, syllables.slice(from).join(' '), named);
    }
  }

  /** `Bí thư Thành ủy Hà Nội Lê Văn An`, `Lê Văn An, Bí thư Thành ủy Hà Nội`, `Lê Văn An (Chủ tịch xã)`. */
  #rememberPosts(named: Named, line: Line, from: number, to: number): void {
    const post = postBefore(line, from);
    if (post !== null) this.#rememberPost(named, line, post, from);
    let at = to;
    for (let posts = 0; posts < MAX_POSTS_AFTER && /^[,(–—-]$/u.test(line[at]?.lower ?? ''); posts++) {
      if (POST_TABLE.at(line, at + 1) === 0) return;
      const start = at + 1;
      for (at = start; at < start + MAX_RUN && line[at]?.kind === 'word'; at++);
      this.#rememberPost(named, line, start, at);
    }
  }

  #rememberPost(named: Named, line: Line, from: number, to: number): void {
    const least = POST_TABLE.at(line, from + PREFIXES.at(line, from)) + PREFIXES.at(line, from);
    const keys = new Set<string>();
    for (let end = from + least; end <= to; end++) for (const key of postKeys(wordsOf(line, from, end))) keys.add(key);
    for (const key of keys) remember(this.#byPostStart, key, named);
    for (const key of postKeys(wordsOf(line, from, to))) remember(this.#byPost, key, named);
  }
}

/** Where the post that ends right before token `to` begins: `Phó Chủ tịch UBND tỉnh` + name; no mark stands between. */
function postBefore(line: Line, to: number): number | null {
  for (let at = to - 1; at >= 0 && to - at <= MAX_RUN && line[at]?.kind === 'word'; at--) {
    if (POST_TABLE.at(line, at) === 0) continue;
    while (POST_TABLE.at(line, at - 1) > POST_TABLE.at(line, at)) at--;
    return at - PREFIXES.before(line, at);
  }
  return null;
}

function wordsOf(line: Line, from: number, to: number): string {
  let words = '';
  for (let index = from; index < to; index++) words += (index > from ? ' ' : '') + (line[index]?.lower ?? '');
  return words;
}

function remember(table: Map<string, Entry>, key: string, named: Named): void {
  const entry = table.get(key) ?? { named: [], names: new Set() };
  entry.named.push(named);
  entry.names.add(named.name);
  table.set(key, entry);
}

function pick(entry: Entry | undefined, at: number): Named | null {
  if (entry === undefined) return null;
  const index = before(entry.named, at);
  const last = entry.named[index] ?? entry.named[0];
  const other = index < 0 ? undefined : entry.named[index - 1];
  // `Ông Vũ Văn Tám và ông Lê Công Tám dự lễ`: named together, neither is meant more than the other.
  const isUndecided = index < 0 ? entry.names.size > 1 : other?.line === last?.line && other?.name !== last?.name;
  return isUndecided ? null : (last ?? null);
}

function agrees(gender: Gender | null, pronoun: string): boolean {
  if (gender === null) return true;
  return gender === 'female' ? !MALE.test(pronoun) : !FEMALE.test(pronoun);
}

/** Index of the last that starts before `offset`, -1 where none does. */
function before(named: readonly Named[], offset: number): number {
  return firstIndex(named, ({ start }) => start >= offset) - 1;
}
