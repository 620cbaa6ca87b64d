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

/** Who holds the posts that begin with these words; null where more than one does. */
type Holders = ReadonlyMap<string, Person | null>;

function postHolders(
  reading: Reading,
  officials: readonly Person[],
  unitName: (post: PostItem) => string | null,
): { exact: Holders; begun: Holders } {
  const exact = new Map<string, Person | null>();
  const begun = new Map<string, Person | null>();
  const note = (table: Map<string, Person | null>, key: string, person: Person) => {
    const known = table.get(key);
    table.set(key, known === undefined || known === person ? person : null);
  };
  for (const person of officials) {
    for (const { post } of person.held) {
      if (isFormer(post)) continue;
      const key = postKey(reading, post);
      note(exact, key, person);
      const unit = unitName(post);
      if (unit !== null && post.unitFrom !== null)
        note(exact, `${keys(reading, post.headFrom, post.unitFrom)} ${unit.toLowerCase()}`.trim(), person);
      const words = key.split(' ');
      for (let length = 1; length < words.length; length += 1) note(begun, words.slice(0, length).join(' '), person);
    }
  }
  return { exact, begun };
}

function holderOf(
  reading: Reading,
  post: PostItem,
  { exact, begun }: { exact: Holders; begun: Holders },
): Person | undefined {
  if (isFormer(post) || isOneOfMany(reading, post)) return undefined;
  const key = postKey(reading, post);
  if (HELD_BY_MANY.test(key)) return undefined;
  const holder = exact.get(key);
  return (holder === undefined ? begun.get(key) : holder) ?? undefined;
}

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
  return MANY.has(before) || NOT_A_PERSON.has(before);
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
  'vị',
  'cương',
  'trò',
  'cấp',
]);
