import { isVietnameseSyllable } from '../../text/vietnameseSyllable.ts';
import { readPersonName } from '../personNames.ts';
import { type Phrases, phrases } from '../phrases.ts';
import { PLACE_NOUNS } from '../vocabulary/placeNouns.ts';
import { MANY } from '../vocabulary/posts.ts';
import { SPEECH_VERBS } from '../vocabulary/speechVerbs.ts';
import { ADDRESSES, DEGREES, PLURAL_ADDRESSES, RANKS } from '../vocabulary/titles.ts';
import { beginsPost, type Post, readPost } from './posts.ts';
import { followsDirectly, keys, marksBefore, type Reading } from './reading.ts';

/** A person's name in the text, with the titles before it; token indices. */
export interface NameItem {
  readonly kind: 'name';
  /** First token of the titles before it; `from` where there are none. */
  readonly titleFrom: number;
  readonly from: number;
  readonly end: number;
  /** A form of address stands before it: `ông`, `đồng chí`. */
  readonly addressed: boolean;
  /** A rank or degree stands before it. */
  readonly ranked: boolean;
  /** It opens a list: `các ông An, Bình`. */
  readonly plural: boolean;
  /**
   * One word behind a post, a rank or a degree, which may be no name (`Thủ tướng Vương quốc Campuchia`, `Chủ tịch Viettel`,
   * `Giám đốc Công ty Xây dựng Vinaconex`, `tiến sĩ Kinh tế`)
   * unless the text has a full name with it.
   */
  readonly doubtful: boolean;
  /** `bà` or its like stands before it, or `Thị` in it. */
  readonly female: boolean;
  /** `ông` or its like stands before it. */
  readonly male: boolean;
  /** `phu nhân`: known by a family name that is another's, too. */
  readonly spouse: boolean;
}

/** `ông`, `đồng chí` alone before a verb of saying. */
export interface PronounItem {
  readonly kind: 'pronoun';
  readonly from: number;
  readonly end: number;
}

export interface PostItem extends Post {
  readonly kind: 'post';
}

export type Item = NameItem | PostItem | PronounItem;

type Title = 'address' | 'plural' | 'rank';

let titles: Phrases<Title> | null = null;
function titleTable(): Phrases<Title> {
  titles ??= phrases<Title>(
    [
      ...ADDRESSES.map((words) => [words, 'address'] as const),
      ...PLURAL_ADDRESSES.map((words) => [words, 'plural'] as const),
      ...[...RANKS, ...DEGREES].map((words) => [words, 'rank'] as const),
    ],
    ['space', 'dot', 'join'],
  );
  return titles;
}

/** `GS.TS, Thiếu tướng`: more titles than this before one name are not read. */
const MAX_TITLES = 6;

interface Titles {
  readonly end: number;
  readonly addressed: boolean;
  readonly ranked: boolean;
  readonly plural: boolean;
}

/** The titles that begin at a token, one after another: `đồng chí Thượng tướng, PGS.TS.`; null where none do. */
function readTitles(reading: Reading, from: number): Titles | null {
  let end = from;
  let addressed = false;
  let ranked = false;
  let plural = false;
  for (let count = 0; count < MAX_TITLES; count += 1) {
    if (count > 0 && !/^[,.:]?$/.test(marksBefore(reading, end))) break;
    if (count > 0 && marksBefore(reading, end) === ':' && !plural) break;
    const match = titleTable().longest(reading.tokens, end);
    if (!match) break;
    if (match.value === 'rank') ranked = true;
    else addressed = true;
    if (match.value === 'plural') plural = true;
    end = match.end;
  }
  return end > from ? { end, addressed, ranked, plural } : null;
}

/** The persons' names and the posts of a text, in order, without overlap. */
export function readItems(reading: Reading): Item[] {
  const { tokens } = reading;
  const items: Item[] = [];
  const stops = (index: number) => beginsPost(reading, index);
  let afterPost = -1;
  let lastPost: Post | null = null;
  for (let i = 0; i < tokens.length; ) {
    const post = readPost(reading, i);
    if (post) {
      items.push({ kind: 'post', ...post });
      i = post.next;
      afterPost = post.next;
      lastPost = post;
      continue;
    }
    const title = readTitles(reading, i);
    const from = title?.end ?? i;
    if (title && beginsPost(reading, from)) {
      i = from;
      continue;
    }
    const titled = title !== null && /^[.:]?$/.test(marksBefore(reading, from));
    const follows = i === afterPost && (followsDirectly(reading, i) || marksBefore(reading, i) === ')');
    if (title === null && (isNamedPlace(reading, i) ? !follows : isFirm(reading, i, lastPost))) {
      do i += 1;
      while (tokens[i]?.capital && followsDirectly(reading, i));
      continue;
    }
    if (title === null || titled) {
      const name = tokens[from]?.capital
        ? readPersonName(reading, from, titled || follows ? 'titled' : 'bare', stops)
        : null;
      if (name) {
        items.push({
          kind: 'name',
          titleFrom: i,
          from: name.from,
          end: name.end,
          addressed: title?.addressed ?? false,
          ranked: title?.ranked ?? false,
          plural: title?.plural ?? false,
          doubtful: isDoubtful(reading, name, title?.addressed ?? false, lastPost),
          female: /^(?:bà|chị|cô|phu)$/.test(tokens[i]?.key ?? '') || tokens[name.from + 1]?.key === 'thị',
          male: title !== null && /^(?:ông|anh|chú|ngài)$/.test(tokens[i]?.key ?? ''),
          spouse: title !== null && tokens[i]?.key === 'phu',
        });
        i = name.end;
        continue;
      }
    }
    if (title && isPronoun(reading, i, title)) items.push({ kind: 'pronoun', from: i, end: title.end });
    i = title ? title.end : i + 1;
  }
  return items;
}

/** `thôn Xuân An`, `đường Lê Lai`: a place, though a family name begins it. */
function isNamedPlace(reading: Reading, from: number): boolean {
  const noun = reading.tokens[from - 1];
  if (!reading.tokens[from]?.capital) return false; // `văn bản gửi Chủ tịch Quốc hội A`
  return noun !== undefined && !noun.capital && PLACE_NOUNS.has(noun.key) && followsDirectly(reading, from);
}

/** What a firm does, between its noun and its name: `xi măng`, `xây dựng và thương mại`. */
const MAX_TRADE = 5;

/** `Phó Tổng giám đốc tổng công ty xi măng Vicem Hải Phòng`: capitals behind a firm that begin with no syllable of ours name it. */
function isFirm(reading: Reading, from: number, post: Post | null): boolean {
  const token = reading.tokens[from];
  if (!token?.capital || !post || from - post.end > MAX_TRADE || isVietnameseSyllable(token.key)) return false;
  for (let i = post.end; i <= from; i += 1)
    if (!followsDirectly(reading, i) || (i < from && reading.tokens[i]?.capital)) return false;
  return /(?:công ty|tập đoàn|ngân hàng|doanh nghiệp) /.test(`${keys(reading, post.headFrom, post.end)} `);
}

/** `ông`, `bà` and `đồng chí` are of the last person named where a verb of saying follows: `đồng chí nhấn mạnh`. */
function isPronoun(reading: Reading, from: number, { end, plural, ranked }: Titles): boolean {
  if (plural || ranked || !followsDirectly(reading, end)) return false;
  if (MANY.has(reading.tokens[from - 1]?.key ?? '') && followsDirectly(reading, from)) return false;
  const adverb = ADVERBS.has(reading.tokens[end]?.key ?? '') ? end + 1 : end;
  return verbTable().longest(reading.tokens, adverb) !== null;
}

const ADVERBS: ReadonlySet<string> = new Set(['cũng', 'đã', 'còn', 'đồng', 'tiếp', 'sẽ', 'vừa']);

let verbs: Phrases<true> | null = null;
function verbTable(): Phrases<true> {
  verbs ??= phrases([...SPEECH_VERBS.keys()].map((verb) => [verb, true] as const));
  return verbs;
}

function isDoubtful(
  reading: Reading,
  { from, end }: { from: number; end: number },
  addressed: boolean,
  post: Post | null,
): boolean {
  if (end - from > 1 || addressed) return false;
  const { tokens } = reading;
  const token = tokens[from];
  if (!token || !isVietnameseSyllable(token.key)) {
    const words = keys(reading, post?.headFrom ?? from, post?.end ?? from);
    return /^(?:phó )?(?:chủ tịch|bí thư|thống đốc|thị trưởng)$|(?:công ty|tập đoàn) /.test(words);
  }
  if (!post?.isBare || post.end !== from) return true;
  const next = tokens[end];
  const speaks = next !== undefined && (verbTable().longest(tokens, end) !== null || ADVERBS.has(next.key));
  return followsDirectly(reading, end) && !speaks;
}
