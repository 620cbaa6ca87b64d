import type { OfficialMention } from '../../model/official.ts';
import { MANY } from '../vocabulary/posts.ts';
import type { Item, PostItem } from './items.ts';
import type { Person } from './people.ts';
import { followsDirectly, keys, type Reading } from './reading.ts';

/** A pronoun farther than this from the last mention may be anyone's. */
const MAX_SENTENCES_SINCE = 5;

/** Posts that many hold, so that alone they mean nobody: `Ủy viên Bộ Chính trị`, `đại biểu Quốc hội`. */
const HELD_BY_MANY =
  /^(?:ủy viên|uv|đại biểu|đbqh|thành viên|nghị s|thượng nghị s|hạ nghị s|dân biểu|thẩm phán|kiểm sát viên|trợ lý|thư ký)/;

/**
 * All places where the text speaks of the officials: by name, by a post that one of them alone holds (`Bí thư Thành ủy`), and by a pronoun
 * with a verb of saying (`đồng chí nhấn mạnh`). Each official's are in text order.
 *
 * @param unitName full name of the unit of a post, null where none is known
 */
export function findMentions(
  reading: Reading,
  items: readonly Item[],
  officials: readonly Person[],
  everyone: readonly Person[],
  unitName: (post: PostItem) => string | null,
): Map<Person, OfficialMention[]> {
  const mentions = new Map<Person, OfficialMention[]>(officials.map((person) => [person, []]));
  const personOf = new Map<Item, Person>(
    everyone.flatMap((person) => person.names.map((name) => [name, person] as const)),
  );
  const linked = new Set<Item>(everyone.flatMap(({ held }) => held.map(({ post }) => post)));
  const holders = postHolders(reading, officials, unitName);
  const females = new Set(everyone.filter(({ names }) => names.some(({ female }) => female)));
  let last: { readonly person: Person; readonly sentence: number } | null = null;
  for (const item of items) {
    const sentence = reading.sentence[item.from] ?? 0;
    let person: Person | undefined;
    if (item.kind === 'name') person = personOf.get(item);
    else if (item.kind === 'post') person = linked.has(item) ? undefined : holderOf(reading, item, holders);
    else if (
      last &&
      sentence - last.sentence <= MAX_SENTENCES_SINCE &&
      agrees(reading, item.from, females.has(last.person))
    ) {
      person = last.person;
    }
    if (!person) continue;
    last = { person, sentence };
    mentions.get(person)?.push({ ...span(reading, item), form: item.kind });
  }
  return mentions;
}

function span({ tokens }: Reading, item: Item): { readonly start: number; readonly end: number } {
  if (item.kind === 'post') return { start: item.start, end: item.endOffset };
  return { start: tokens[item.from]?.start ?? 0, end: tokens[item.end - 1]?.end ?? 0 };
}

/** `bà` is of a woman, `ông` of a man, `đồng chí` of either. */
function agrees({ tokens }: Reading, pronoun: number, isFemale: boolean): boolean {
  const key = tokens[pronoun]?.key ?? '';
  if (key === 'bà' || key === 'chị' || key === 'cô') return isFemale;
  return key === 'đồng' || !isFemale;
}

/** Who holds which post: by its words, by the words that it begins with (null where more than one does), and by its head. */
interface Holders {
  readonly exact: ReadonlyMap<string, Person | null>;
  readonly begun: ReadonlyMap<string, Person | null>;
  /** `bí thư` -> the posts of Party secretaries, each in every wording that is known of it. */
  readonly headed: ReadonlyMap<string, readonly HeldPost[]>;
}

interface HeldPost {
  readonly person: Person;
  /** Its words behind the head. */
  readonly words: readonly string[];
}

/** Texts with more posts of one head than this (lists of a congress) speak of none of them by a short form. */
const MAX_POSTS_OF_A_HEAD = 40;

function postHolders(
  reading: Reading,
  officials: readonly Person[],
  unitName: (post: PostItem) => string | null,
): Holders {
  const exact = new Map<string, Person | null>();
  const begun = new Map<string, Person | null>();
  const headed = new Map<string, HeldPost[]>();
  const note = (table: Map<string, Person | null>, key: string, person: Person) => {
    const known = table.get(key);
    table.set(key, known === undefined || known === person ? person : null);
  };
  for (const person of officials) {
    for (const { post } of person.held) {
      if (isFormer(post)) continue;
      const key = postKey(reading, post);
      note(exact, key, person);
      const inFull = keyWithUnit(reading, post, unitName);
      if (inFull !== null) note(exact, inFull, person);
      const words = key.split(' ');
      for (let length = 1; length < words.length; length += 1) note(begun, words.slice(0, length).join(' '), person);
      const head = keys(reading, post.headFrom, post.headEnd);
      const posts = headed.get(head) ?? [];
      for (const wording of inFull === null ? [key] : [key, inFull])
        posts.push({ person, words: scopeWords(wording.slice(head.length + 1)) });
      headed.set(head, posts);
    }
  }
  return { exact, begun, headed };
}

/** The post with the full name of its body; null where that is not known. */
function keyWithUnit(reading: Reading, post: PostItem, unitName: (post: PostItem) => string | null): string | null {
  const unit = post.unitFrom === null ? null : unitName(post);
  return unit === null
    ? null
    : `${keys(reading, post.headFrom, post.unitFrom ?? post.end)} ${unit.toLowerCase()}`.trim();
}

function holderOf(reading: Reading, post: PostItem, { exact, begun, headed }: Holders): Person | undefined {
  if (isFormer(post) || isOneOfMany(reading, post)) return undefined;
  const key = postKey(reading, post);
  if (HELD_BY_MANY.test(key)) return undefined;
  const holder = exact.has(key) ? exact.get(key) : begun.get(key);
  if (holder !== undefined || post.isBare) return holder ?? undefined;
  const posts = headed.get(keys(reading, post.headFrom, post.headEnd)) ?? [];
  if (posts.length > MAX_POSTS_OF_A_HEAD) return undefined;
  const words = scopeWords(keys(reading, post.headEnd, post.end));
  const meant = new Set(posts.filter((held) => shortens(words, held.words)).map(({ person }) => person));
  return meant.size === 1 ? [...meant][0] : undefined;
}

function scopeWords(scope: string): string[] {
  return scope
    .split(' ')
    .flatMap((word) =>
      word === 'hđnd' ? ['hội', 'đồng', 'nhân', 'dân'] : word === 'ubnd' ? ['ủy', 'ban', 'nhân', 'dân'] : word,
    );
}

/** Whether one wording of what a post is of leaves out nothing but the noun of its body: `Hà Nội` for `Thành ủy Hà Nội`. */
function shortens(short: readonly string[], full: readonly string[]): boolean {
  let at = 0;
  for (const word of short) {
    while (full[at] !== word) {
      if (at >= full.length || !LEFT_OUT.has(full[at] ?? '')) return false;
      at += 1;
    }
    at += 1;
  }
  return true;
}

/** Words of the nouns that the short form of a post leaves out: `Bí thư (Huyện ủy) Phú An`, `Chủ tịch (UBND tỉnh) Lào Cai`, `Bộ trưởng (Bộ) Giao thông`. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  'thành tỉnh huyện quận thị xã phường trấn phố tp tx ủy uỷ đảng bộ ban chấp hành nhân dân sở cục'.split(' '),
);

function postKey(reading: Reading, post: PostItem): string {
  return keys(reading, post.headFrom, post.end);
}

/** `nguyên Bí thư`, `cựu Chủ tịch`: not who is meant by the post alone. */
function isFormer(post: PostItem): boolean {
  return post.from < post.headFrom;
}

/** `các Bí thư`, `chức Bí thư`, `một Phó Chủ tịch`: the post, not the person. */
function isOneOfMany(reading: Reading, post: PostItem): boolean {
  if (!followsDirectly(reading, post.from)) return false;
  const before = reading.tokens[post.from - 1]?.key ?? '';
  return MANY.has(before) || NOT_A_PERSON.has(before) || keys(reading, post.from - 2, post.from) === 'cương vị';
}

const NOT_A_PERSON: ReadonlySet<string> = new Set([
  'chức',
  'vụ',
  'một',
  'mỗi',
  'từng',
  'danh',
  'làm',
  'bầu',
  'trò',
  'cấp',
]);
